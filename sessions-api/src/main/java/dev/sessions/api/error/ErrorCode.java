package dev.sessions.api.error;

import java.io.Serializable;

/**
 * What went wrong, as a program can compare it. {@link StandardErrorCode} has the codes of this
 * framework; a plugin may bring codes of its own, best as an enum. What follows from an error, an
 * exit code or another attempt, is decided by its {@link #kind()} alone.
 */
public interface ErrorCode extends Serializable {

  /**
   * Returns the name that programs compare, such as {@code NAME_TAKEN}: {@code [A-Z][A-Z0-9_]*}. A
   * plugin's own begins with what distinguishes it from others, such as {@code SCREEN_TOO_OLD}.
   */
  String name();

  /** Returns whose fault an error with this code is; the same at every call. */
  ErrorKind kind();
}
