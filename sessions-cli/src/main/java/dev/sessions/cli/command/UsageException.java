package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;

/** The command line is not one that a command understands. */
final class UsageException extends SessionException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(StandardErrorCode.INVALID_OPTION, message);
  }
}
