package dev.sessions.manager;

import dev.sessions.api.spi.PaneSpec;
import java.util.Objects;

/**
 * A tab whose command was started again.
 *
 * @param sessionName the stored name of the session that has it
 * @param tabName the tab
 * @param pane what runs, and where
 */
public record RestartedTab(String sessionName, String tabName, PaneSpec pane) {

  /** Checks the tab. */
  public RestartedTab {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(tabName, "tabName");
    Objects.requireNonNull(pane, "pane");
  }
}
