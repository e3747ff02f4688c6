package dev.sessions.cli.invocation;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;

/** The command line is not one that a command understands. */
public final class UsageException extends SessionException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(StandardErrorCode.INVALID_OPTION, message);
  }
}
