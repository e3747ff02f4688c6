package dev.sessions.api.snapshot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A running window.
 *
 * @param id the multiplexer's own id
 * @param index its place in the session, as the multiplexer counts
 * @param name its name now, which a person or the program inside may have changed
 * @param active whether it is the session's current window
 * @param identity what we marked it with when we made it, or empty where we did not make it
 * @param state what was observed of its command
 * @param panes its panes in their order
 */
public record WindowSnapshot(
    String id,
    int index,
    String name,
    boolean active,
    Optional<WindowIdentity> identity,
    CommandState state,
    List<PaneSnapshot> panes) {

  /** Checks the window. */
  public WindowSnapshot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(state, "state");
    panes = List.copyOf(panes);
  }

  /**
   * Returns whether this window belongs to a tab. The identity decides; the name does only where
   * there is no identity.
   */
  public boolean isOf(String tabName) {
    return identity.map(mark -> mark.tabName().equals(tabName)).orElse(name.equals(tabName));
  }
}
