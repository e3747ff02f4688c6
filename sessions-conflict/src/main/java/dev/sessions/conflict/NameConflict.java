package dev.sessions.conflict;

import java.util.Objects;

/**
 * One requested session name that the policy refuses.
 *
 * @param sessionName the stored name
 * @param source why it is not free
 */
public record NameConflict(String sessionName, ConflictSource source) {

  /** Checks the conflict. */
  public NameConflict {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(source, "source");
  }
}
