package dev.sessions.conflict;

import java.util.List;
import java.util.Objects;

/**
 * One requested session name that the policy refuses.
 *
 * @param sessionName the stored name that was requested
 * @param source why it is not free
 * @param sessions the names that the sessions have now which are in the way; empty for {@link
 *     ConflictSource#DUPLICATE}
 */
public record NameConflict(String sessionName, ConflictSource source, List<String> sessions) {

  /** Checks the conflict. */
  public NameConflict {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(source, "source");
    sessions = List.copyOf(sessions);
  }

  /** Returns why the name is not free, with the names of other sessions if they say more. */
  public String reason() {
    if (sessions.isEmpty() || sessions.equals(List.of(sessionName))) {
      return source.reason();
    }
    return source == ConflictSource.EXISTING
        ? "it runs already as '" + sessions.get(0) + "'"
        : source.reason() + ": " + String.join(", ", sessions);
  }
}
