package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.Multiplexer;
import java.util.Map;

/**
 * What a backend was asked to do and says nothing of: that is a failure, and never taken as done.
 */
final class UntoldOutcome {
  private UntoldOutcome() {}

  static SessionException of(String session, Multiplexer multiplexer) {
    return new SessionException(
        StandardErrorCode.UNEXPECTED_ANSWER,
        String.format(
            "session '%s': the backend '%s' does not say what became of it; look whether it stands",
            session, multiplexer.info().name()),
        Map.of("session", session, "backend", multiplexer.info().name()),
        null);
  }
}
