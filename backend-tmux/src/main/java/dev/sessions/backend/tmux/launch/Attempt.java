package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.tmux.script.LaunchScript;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.Map;
import java.util.Optional;

/**
 * A launch that was tried but not yet proved.
 *
 * @param script what was run
 * @param created what tmux said it made
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
                + "' was not tried, for tmux did not answer to the one before it",
            Map.of("session", script.step().sessionName()),
            null);
    return new Attempt(script, new CreatedIds(script.folder().name()), Optional.of(failure), false);
  }

  static Attempt interrupted(LaunchScript script) {
    SessionException failure = GracefulStop.failure(script, "was not tried: interrupted before it");
    return new Attempt(script, new CreatedIds(script.folder().name()), Optional.of(failure), false);
  }

  Attempt failedWith(SessionException reason) {
    return new Attempt(script, created, Optional.of(reason), wasTried);
  }

  /** Returns whether nothing has failed so far. */
  boolean isOngoing() {
    return failure.isEmpty();
  }

  boolean failedWith(ErrorCode code) {
    return failure.filter(e -> e.code() == code).isPresent();
  }

  /** Returns whether all of its windows were heard of. */
  boolean isComplete() {
    return wasTried
        && !script.createdTabs().isEmpty()
        && created.windows().keySet().containsAll(script.createdTabs());
  }

  /** Returns whether it seems to have gone well and nobody could look: nothing is undone then. */
  boolean isUnverified(Optional<ServerSnapshot> snapshot) {
    return failure.isEmpty() && snapshot.isEmpty();
  }
}
