package dev.sessions.api.snapshot;

import java.util.Objects;

/**
 * A tab whose command has ended and whose window is gone: what was recorded of it.
 *
 * @param sessionName the stored name of the session that it was launched into
 * @param identity the layout, the tab and its exit mode
 * @param state how it ended
 */
public record EndedTab(String sessionName, PaneIdentity identity, CommandState.Ended state) {

  /** Checks the tab. */
  public EndedTab {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(state, "state");
  }
}
