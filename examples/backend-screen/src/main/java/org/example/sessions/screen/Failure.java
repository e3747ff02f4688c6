package org.example.sessions.screen;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Map;

/** Creates the errors that are about one session. */
final class Failure {
  private Failure() {}

  static SessionException of(ErrorCode code, String session, String why) {
    return new SessionException(
        code, "session '" + session + "': " + why, Map.of("session", session), null);
  }

  static SessionException ofWindow(String session, String window, String why) {
    return new SessionException(
        StandardErrorCode.LAUNCH_FAILED,
        "session '" + session + "', window '" + window + "': " + why,
        Map.of("session", session, "window", window),
        null);
  }
}
