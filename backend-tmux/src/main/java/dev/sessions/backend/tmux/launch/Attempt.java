package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.tmux.script.LaunchScript;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.Map;
import java.util.Optional;

/**
 * A launch that was tried but not yet verified.
 *
 * @param script what was run
 * @param created what tmux said that it created
 * @param failure why it failed, or empty
 * @param wasTried whether tmux was asked at all
 */
record Attempt(
    LaunchScript script, CreatedIds created, Optional<SessionException> failure, boolean wasTried) {

  Attempt(LaunchScript script, CreatedIds created, Optional<SessionException> failure) {
    this(script, created, failure, true);
  }

  static Attempt notTried(LaunchScript script) {
    SessionException failure =
        new SessionException(
            StandardErrorCode.DEADLINE,
            "session '"
                + script.step().sessionName()
                + "' was not launched, because tmux did not answer to the launch before it",
            Map.of("session", script.step().sessionName()),
            null);
    return new Attempt(script, new CreatedIds(script.folder().name()), Optional.of(failure), false);
  }

  static Attempt interrupted(LaunchScript script) {
    SessionException failure =
        GracefulStop.failure(script, "was not launched: interrupted before it");
    return new Attempt(script, new CreatedIds(script.folder().name()), Optional.of(failure), false);
  }

  Attempt withFailure(SessionException reason) {
    return new Attempt(script, created, Optional.of(reason), wasTried);
  }

  /** Returns whether it has not failed so far. */
  boolean isOngoing() {
    return failure.isEmpty();
  }

  boolean failedWith(ErrorCode code) {
    return failure.filter(e -> e.code() == code).isPresent();
  }

  /** Returns whether tmux has reported all of its windows. */
  boolean isComplete() {
    return wasTried
        && !script.createdTabs().isEmpty()
        && created.windows().keySet().containsAll(script.createdTabs());
  }

  /**
   * Returns whether it seems to have succeeded but no snapshot could be read: nothing is undone
   * then.
   */
  boolean isUnverified(Optional<ServerSnapshot> snapshot) {
    return failure.isEmpty() && snapshot.isEmpty();
  }
}
