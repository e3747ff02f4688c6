package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.KillOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of what was to be ended, and of the processes in it.
 *
 * @param name what it was asked for by: a session's name, or what a pane is called in a message
 * @param outcome what the multiplexer did; empty if there was nothing to end
 * @param byForce the processes that outlived the hang-up and ended when they were sent TERM or KILL
 * @param survivors the processes of what was ended that still live; empty if it was not ended
 */
public record EndedSession(
    String name, Optional<KillOutcome> outcome, List<Long> byForce, List<Long> survivors) {

  /** Checks the record. */
  public EndedSession {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outcome, "outcome");
    byForce = List.copyOf(byForce);
    survivors = List.copyOf(survivors);
  }

  /** Returns the record of a name that no session had. */
  static EndedSession notThere(String name) {
    return new EndedSession(name, Optional.empty(), List.of(), List.of());
  }

  /** Returns whether it existed when it was to be ended. */
  public boolean wasThere() {
    return outcome.isPresent() && outcome.get().wasThere();
  }

  /** Returns why it still exists; empty if it does not. */
  public Optional<SessionException> failure() {
    return outcome.flatMap(KillOutcome::failure);
  }

  /** Returns whether nothing is left: neither the session nor a process of it. */
  public boolean nothingLeft() {
    return failure().isEmpty() && survivors.isEmpty();
  }
}
