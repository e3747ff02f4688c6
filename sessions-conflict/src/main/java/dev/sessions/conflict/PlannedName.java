package dev.sessions.conflict;

import java.util.Objects;
import java.util.Optional;

/**
 * What was decided about one requested session name.
 *
 * @param requestedName the stored name that was asked for
 * @param sessionName the stored name of the session that the request ends up with; another one
 *     exactly where it was renamed
 * @param decision what happens to that session
 * @param conflict why the requested name was not free; empty exactly where it was
 */
public record PlannedName(
    String requestedName,
    String sessionName,
    Decision decision,
    Optional<ConflictSource> conflict) {

  /**
   * Checks the decision.
   *
   * @throws IllegalArgumentException where something else than a create has no conflict, or where a
   *     name is another one and it is no create because of a conflict
   */
  public PlannedName {
    Objects.requireNonNull(requestedName, "requestedName");
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(conflict, "conflict");
    boolean other = !requestedName.equals(sessionName);
    boolean renamed = decision == Decision.CREATE && conflict.isPresent();
    if (other != renamed || (decision != Decision.CREATE && conflict.isEmpty())) {
      throw new IllegalArgumentException(
          decision + " of " + sessionName + " for " + requestedName + ", conflict " + conflict);
    }
  }
}
