package dev.sessions.manager;

import dev.sessions.api.spi.KillOutcome;
import java.util.List;
import java.util.Objects;

/**
 * What became of a session that was to be ended, and of the processes in it.
 *
 * @param outcome what the multiplexer did
 * @param byForce the processes that outlived the hang-up and ended when they were sent TERM or KILL
 * @param survivors the processes of the ended session that still live; empty where the session was
 *     not ended
 */
public record EndedSession(KillOutcome outcome, List<Long> byForce, List<Long> survivors) {

  /** Checks the record. */
  public EndedSession {
    Objects.requireNonNull(outcome, "outcome");
    byForce = List.copyOf(byForce);
    survivors = List.copyOf(survivors);
  }

  /** Returns whether nothing is left: neither the session nor a process of it. */
  public boolean nothingLeft() {
    return outcome.failure().isEmpty() && survivors.isEmpty();
  }
}
