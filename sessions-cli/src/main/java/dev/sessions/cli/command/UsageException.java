package dev.sessions.cli.command;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;

/** The command line is not one that a command understands. */
final class UsageException extends SessionException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(ErrorCode.INVALID_OPTION, message);
  }
}
