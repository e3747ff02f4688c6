package dev.sessions.api.error;

/** Whose fault an error is. Exit codes and retries follow the kind, never the code or message. */
public enum ErrorKind {
  /** The input was wrong: an invalid layouts file, an unknown option. Nothing was touched. */
  USER,
  /**
   * The request was understood and refused, by the conflict policy for one. Nothing was touched.
   */
  REFUSED,
  /** The backend cannot do what was asked, and says so by its capabilities. Nothing was touched. */
  UNSUPPORTED,
  /** The multiplexer cannot be reached: not installed, no server, no permission. */
  UNAVAILABLE,
  /** A deadline passed. What was asked may still happen later. */
  TIMEOUT,
  /** The caller was asked to end. */
  INTERRUPTED,
  /**
   * What was planned for has changed since; what had been begun was undone. Planning again may
   * help.
   */
  STALE,
  /** The multiplexer was reached and failed at what it was asked. */
  BACKEND_FAILURE,
  /** A fault of this program. */
  INTERNAL
}
