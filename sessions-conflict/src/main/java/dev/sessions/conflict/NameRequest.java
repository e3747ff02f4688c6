package dev.sessions.conflict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session name that is requested, and what there is already of what it is requested for.
 *
 * @param name the stored name
 * @param source {@link ConflictSource#EXISTING}, {@link ConflictSource#SEVERAL} or {@link
 *     ConflictSource#PANES}; empty if nothing of it runs, whoever has the name
 * @param sessions the names that the sessions have now in which it runs, the one that is meant
 *     first; empty if nothing of it runs
 */
public record NameRequest(String name, Optional<ConflictSource> source, List<String> sessions) {

  /**
   * Checks the request.
   *
   * @throws IllegalArgumentException if there are sessions without a source, or a source without
   */
  public NameRequest {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    sessions = List.copyOf(sessions);
    if (source.isEmpty() != sessions.isEmpty()) {
      throw new IllegalArgumentException(name + ": " + source + " in " + sessions);
    }
  }

  /** Returns the request of a name for something of which nothing runs. */
  public static NameRequest of(String name) {
    return new NameRequest(name, Optional.empty(), List.of());
  }

  /** Returns the name of the session that a policy is about, other than {@code rename}. */
  String meantName() {
    boolean one = source.isPresent() && source.get() != ConflictSource.SEVERAL;
    return one ? sessions.get(0) : name;
  }

  /** Returns whether the session that was launched for it has the requested name. */
  boolean isRunningUnderItsName() {
    return source.isPresent()
        && source.get() == ConflictSource.EXISTING
        && sessions.get(0).equals(name);
  }
}
