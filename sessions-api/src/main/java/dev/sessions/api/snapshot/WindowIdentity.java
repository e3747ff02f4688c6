package dev.sessions.api.snapshot;

import dev.sessions.api.layout.ExitMode;
import java.util.Objects;

/**
 * What a window that we made carries through every rename.
 *
 * @param layoutName the layout that the tab is of
 * @param tabName the tab
 * @param exitMode what the window does when its command ends
 */
public record WindowIdentity(String layoutName, String tabName, ExitMode exitMode) {

  /** Checks the identity. */
  public WindowIdentity {
    Objects.requireNonNull(layoutName, "layoutName");
    Objects.requireNonNull(tabName, "tabName");
    Objects.requireNonNull(exitMode, "exitMode");
  }
}
