package dev.sessions.manager;

import dev.sessions.api.snapshot.Ref;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is to be ended, or the name of something of which nothing runs.
 *
 * @param ref what to end; empty if nothing of it runs
 * @param name what it is called in messages if nothing of it runs; otherwise empty
 */
public record EndingTarget(Optional<Ref> ref, String name) {

  /** Checks the target. */
  public EndingTarget {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(name, "name");
  }

  /** Returns the target that ends a session, a window or a pane. */
  public static EndingTarget of(Ref ref) {
    return new EndingTarget(Optional.of(ref), "");
  }

  /** Returns the target of a name of which nothing runs. */
  public static EndingTarget absent(String name) {
    return new EndingTarget(Optional.empty(), name);
  }
}
