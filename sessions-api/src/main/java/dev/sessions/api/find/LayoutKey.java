package dev.sessions.api.find;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.SessionSnapshot;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session or a pane was launched for.
 *
 * @param owner who launches the layout
 * @param layoutName the layout
 * @param requestedName the stored name that is requested for its session
 */
public record LayoutKey(Owner owner, String layoutName, String requestedName) {

  /** Checks the key. */
  public LayoutKey {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(layoutName, "layoutName");
    Objects.requireNonNull(requestedName, "requestedName");
  }

  // Written by hand: those of a record are generated at their first call, which takes a status
  // of a file a fifth of its time.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LayoutKey that
        && owner.equals(that.owner)
        && layoutName.equals(that.layoutName)
        && requestedName.equals(that.requestedName);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + layoutName.hashCode()) * 31 + requestedName.hashCode();
  }

  /**
   * Returns what a session was launched for; empty if we did not launch it. A backend that records
   * no owner and no requested name has launched it for {@link Owner#NONE} under its own name.
   */
  public static Optional<LayoutKey> of(SessionSnapshot session) {
    if (session.launchedAs().isEmpty()) {
      return Optional.empty();
    }
    String launchedAs = session.launchedAs().get();
    return Optional.of(
        new LayoutKey(
            session.owner().orElse(Owner.NONE),
            session.layoutName().orElse(launchedAs),
            session.requestedName().orElse(launchedAs)));
  }

  /** Returns what a pane was launched for. */
  public static LayoutKey of(PaneIdentity identity) {
    return new LayoutKey(identity.owner(), identity.layoutName(), identity.requestedName());
  }

  /** Returns what a tab was launched for whose command has ended. */
  public static LayoutKey of(EndedTab tab) {
    return of(tab.identity());
  }
}
