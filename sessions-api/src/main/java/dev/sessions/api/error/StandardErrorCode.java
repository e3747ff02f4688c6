package dev.sessions.api.error;

/** The codes of this framework, each with its {@link ErrorKind}. */
public enum StandardErrorCode implements ErrorCode {
  /** A layout, a tab or a layouts file breaks a rule. */
  INVALID_LAYOUT(ErrorKind.USER),
  /** An option that the backend does not have, or a value that it cannot take. */
  INVALID_OPTION(ErrorKind.USER),
  /** No backend of that name was found. */
  UNKNOWN_BACKEND(ErrorKind.USER),
  /** A name that is no session of the multiplexer, or no layout of the file. */
  NO_SUCH_SESSION(ErrorKind.USER),
  /** A name that several sessions were launched under, and that none of them has now. */
  AMBIGUOUS(ErrorKind.USER),
  /** The conflict policy refuses: a session exists, or a name was requested twice. */
  CONFLICT(ErrorKind.REFUSED),
  /** The multiplexer's server, as it is set up, would end with what was asked. */
  UNSAFE_SERVER(ErrorKind.REFUSED),
  /** The session would have to end the very program that was asked to end it. */
  INSIDE_SESSION(ErrorKind.REFUSED),
  /** It would end what others have started, and was not agreed to. */
  NOT_CONFIRMED(ErrorKind.REFUSED),
  /** What is needed to do it was not recorded, or is not any more. */
  NOT_RECORDED(ErrorKind.REFUSED),
  /** A capability that the backend does not declare. */
  UNSUPPORTED_CAPABILITY(ErrorKind.UNSUPPORTED),
  /** The multiplexer's program is not installed or cannot be run. */
  NOT_INSTALLED(ErrorKind.UNAVAILABLE),
  /** The multiplexer is of a version that is not supported. */
  UNSUPPORTED_VERSION(ErrorKind.UNAVAILABLE),
  /** There is no server, and what was asked needs one. */
  NO_SERVER(ErrorKind.UNAVAILABLE),
  /** The multiplexer refuses us, or cannot be reached for another reason than its absence. */
  UNREACHABLE(ErrorKind.UNAVAILABLE),
  /** The multiplexer did not answer in time. */
  DEADLINE(ErrorKind.TIMEOUT),
  /** The caller was interrupted, by Ctrl-C for one; what had been begun was undone. */
  INTERRUPTED(ErrorKind.INTERRUPTED),
  /** Another launch took the session name between the plan and the launch. */
  NAME_TAKEN(ErrorKind.STALE),
  /** What was planned for has changed or gone since. */
  STALE_PLAN(ErrorKind.STALE),
  /** A session or window could not be created; what had been created of it was undone. */
  LAUNCH_FAILED(ErrorKind.BACKEND_FAILURE),
  /** A session could not be ended. */
  KILL_FAILED(ErrorKind.BACKEND_FAILURE),
  /** The multiplexer, or the backend for it, answered what its contract does not allow. */
  UNEXPECTED_ANSWER(ErrorKind.UNAVAILABLE),
  /** A fault of this program. */
  INTERNAL(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  StandardErrorCode(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
