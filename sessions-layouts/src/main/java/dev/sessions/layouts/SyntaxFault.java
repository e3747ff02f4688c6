package dev.sessions.layouts;

import org.jspecify.annotations.Nullable;

/** The place where a text is not well-formed; the message is the problem. */
final class SyntaxFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Position position;

  SyntaxFault(Position position, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.position = position;
  }

  /** Returns where it is. */
  Position position() {
    return position;
  }
}
