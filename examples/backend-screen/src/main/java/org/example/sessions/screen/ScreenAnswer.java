package org.example.sessions.screen;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.backend.support.process.ProcessAnswer;

/**
 * The answer of a screen client. Its exit status proves little: {@code -dmS} and {@code -X} end
 * with 0 even if nothing was done.
 *
 * @param process what its process wrote
 */
record ScreenAnswer(ProcessAnswer process) {

  int exitStatus() {
    return process.exitStatus();
  }

  /** Returns the output, including the standard error. */
  String output() {
    return process.output() + process.errors();
  }

  /** Returns whether the session that was addressed is gone. */
  boolean saysNoSession() {
    return output().contains("No screen session found");
  }

  /** Returns whether another client asked the same session in the same instant. */
  boolean saysAnotherAsks() {
    return output().contains("There is already a screen running on")
        || output().contains("Address already in use");
  }

  SessionException failure(ErrorCode code, String message) {
    return process.failure(
        code, message + ": " + output().lines().findFirst().orElse("it gave no reason"));
  }
}
