package org.example.sessions.screen;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import java.util.List;
import java.util.Map;

/**
 * What a screen client said before it ended. Its exit status proves little: {@code -dmS} and {@code
 * -X} end with 0 also where nothing was done.
 *
 * @param argv the command line
 * @param exitStatus its exit status
 * @param output its output, errors included
 */
record ScreenAnswer(List<String> argv, int exitStatus, String output) {

  /** Returns whether the session that was addressed is gone. */
  boolean saysNoSession() {
    return output.contains("No screen session found");
  }

  /** Returns whether another client asked the same session in the same instant. */
  boolean saysAnotherAsks() {
    return output.contains("There is already a screen running on")
        || output.contains("Address already in use");
  }

  SessionException failure(ErrorCode code, String message) {
    return new SessionException(
        code,
        message + ": " + output.lines().findFirst().orElse("it gave no reason"),
        Map.of(
            "argv", String.join(" ", argv),
            "exitStatus", Integer.toString(exitStatus),
            "output", output.strip()),
        null);
  }
}
