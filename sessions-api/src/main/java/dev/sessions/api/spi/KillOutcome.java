package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.SessionFailures;
import dev.sessions.api.error.StandardErrorCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one session that was to be ended.
 *
 * @param name the stored name that was asked for
 * @param wasThere whether a session of exactly this name ran
 * @param failure why it still runs; empty where it does not
 */
public record KillOutcome(String name, boolean wasThere, Optional<SessionException> failure) {

  /** Checks the outcome. */
  public KillOutcome {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(failure, "failure");
  }

  /**
   * Returns this outcome if the session does not run any more, also if it was not there.
   *
   * @throws SessionException why it still runs
   */
  public KillOutcome orThrow() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return this;
  }

  /**
   * Returns these outcomes if none of the sessions runs any more.
   *
   * @throws SessionException the failure; if several sessions still run, one that names them all,
   *     as {@link SessionFailures#combined}
   */
  public static List<KillOutcome> allOrThrow(List<KillOutcome> outcomes) {
    SessionFailures.throwAny(
        outcomes.stream().flatMap(outcome -> outcome.failure().stream()).toList(),
        StandardErrorCode.KILL_FAILED);
    return outcomes;
  }
}
