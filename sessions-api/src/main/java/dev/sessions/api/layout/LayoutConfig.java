package dev.sessions.api.layout;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named list of tabs: it becomes one session.
 *
 * @param layoutName the session's name before prefix and backend have their say; see {@link
 *     NameRule}
 * @param layoutTabs the tabs in their order; at least one, each name once
 */
public record LayoutConfig(String layoutName, List<TabConfig> layoutTabs) {

  /**
   * Checks the layout.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} where the name breaks the
   *     rule, there is no tab, or two tabs have one name
   */
  public LayoutConfig {
    layoutTabs = List.copyOf(layoutTabs);
    Optional<String> broken = NameRule.broken(layoutName);
    if (broken.isPresent()) {
      throw new SessionException(
          StandardErrorCode.INVALID_LAYOUT, "the layout name '" + layoutName + "' " + broken.get());
    }
    if (layoutTabs.isEmpty()) {
      throw new SessionException(
          StandardErrorCode.INVALID_LAYOUT, "layout '" + layoutName + "' has no tabs");
    }
    Set<String> seen = new HashSet<>();
    for (TabConfig tab : layoutTabs) {
      if (!seen.add(tab.tabName())) {
        throw new SessionException(
            StandardErrorCode.INVALID_LAYOUT,
            "layout '" + layoutName + "' has two tabs named '" + tab.tabName() + "'");
      }
    }
  }

  /** Returns this layout with other tabs. */
  public LayoutConfig withTabs(List<TabConfig> tabs) {
    return new LayoutConfig(layoutName, tabs);
  }
}
