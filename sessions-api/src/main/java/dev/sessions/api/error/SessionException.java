package dev.sessions.api.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of every error that this framework throws on purpose.
 *
 * <p>The message is one clear sentence for a person. What a program may want (the session, the
 * window, a multiplexer's argv, exit status and stderr) travels in {@link #details()}.
 */
public class SessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient Map<String, String> details;

  /**
   * Creates an error without details or cause.
   *
   * @param code what went wrong
   * @param message one sentence: what, where, and what to do instead
   */
  public SessionException(ErrorCode code, String message) {
    this(code, message, Map.of(), null);
  }

  /**
   * Creates an error.
   *
   * @param code what went wrong
   * @param message one sentence: what, where, and what to do instead
   * @param details facts for programs and for whoever examines a user's machine; copied, in their
   *     order
   * @param cause what led to it, or null
   */
  public SessionException(
      ErrorCode code, String message, Map<String, String> details, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.code = Objects.requireNonNull(code, "code");
    this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Returns what went wrong. */
  public ErrorCode code() {
    return code;
  }

  /** Returns facts beside the message, in a stable order; empty after deserialization. */
  public Map<String, String> details() {
    return details == null ? Map.of() : details;
  }
}
