package dev.sessions.conflict;

import dev.sessions.api.spi.LaunchStep;
import java.util.List;
import java.util.Objects;

/**
 * What will happen to each requested session, decided before anything is touched.
 *
 * @param policy the conflict policy that decided
 * @param sessions one for each request, in the order of the requests
 * @param steps what is really launched: at most one step for a session name, in the order in which
 *     the names were first planned; a session that would not change has none
 */
public record LaunchPlan(
    ConflictPolicy policy, List<PlannedSession> sessions, List<LaunchStep> steps) {

  /** Checks the plan. */
  public LaunchPlan {
    Objects.requireNonNull(policy, "policy");
    sessions = List.copyOf(sessions);
    steps = List.copyOf(steps);
  }

  /** Returns whether there is nothing to launch: every session is there as it was asked for. */
  public boolean changesNothing() {
    return steps.isEmpty();
  }
}
