package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
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
}
