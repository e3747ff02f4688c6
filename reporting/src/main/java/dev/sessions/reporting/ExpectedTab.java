package dev.sessions.reporting;

import dev.sessions.api.layout.LayoutConfig;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A tab that shall run.
 *
 * @param tabName the tab
 * @param command what the layout says shall run; empty if only the tab's name is known
 */
public record ExpectedTab(String tabName, Optional<String> command) {

  /** Checks the tab. */
  public ExpectedTab {
    Objects.requireNonNull(tabName, "tabName");
    Objects.requireNonNull(command, "command");
  }

  /** Returns a tab that was launched, whatever its file says today. */
  public static ExpectedTab launched(String tabName) {
    return new ExpectedTab(tabName, Optional.empty());
  }

  /** Returns the tabs of a layout, in their order. */
  public static List<ExpectedTab> of(LayoutConfig layout) {
    return layout.layoutTabs().stream()
        .map(tab -> new ExpectedTab(tab.tabName(), Optional.of(tab.command())))
        .toList();
  }
}
