package dev.sessions.conflict;

import java.util.Objects;
import java.util.Optional;

/**
 * What was decided about one requested session name.
 *
 * @param requestedName the stored name that was asked for
 * @param sessionName the stored name of the session that the request ends up with; another one if
 *     it was renamed by the policy, or by a person since it was launched
 * @param decision what happens to that session
 * @param conflict why the requested name was not free; empty exactly if it was
 */
public record PlannedName(
    String requestedName,
    String sessionName,
    Decision decision,
    Optional<ConflictSource> conflict) {

  /**
   * Checks the decision.
   *
   * @throws IllegalArgumentException if something else than a create of the requested name has no
   *     conflict, or such a create has one
   */
  public PlannedName {
    Objects.requireNonNull(requestedName, "requestedName");
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(conflict, "conflict");
    boolean free = requestedName.equals(sessionName) && decision == Decision.CREATE;
    if (conflict.isEmpty() != free) {
      throw new IllegalArgumentException(
          decision + " of " + sessionName + " for " + requestedName + ", conflict " + conflict);
    }
  }

  /** Returns whether the policy took another name because the requested one was not free. */
  public boolean isRenamed() {
    return decision == Decision.CREATE && conflict.isPresent();
  }
}
