package dev.sessions.conflict;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tabs of every request that ends up in one session, one tab a name, so that a window that is
 * there belongs to one tab at most.
 */
final class FoldedTabs {
  private final boolean laterWins;
  private final Map<String, Owned> byName = new LinkedHashMap<>();

  /**
   * Creates an empty fold.
   *
   * @param laterWins whether a later tab takes the place of an earlier one of the same name;
   *     otherwise the earlier one stays
   */
  FoldedTabs(boolean laterWins) {
    this.laterWins = laterWins;
  }

  /** Adds the tabs of the request at a position in the plan. */
  void add(int request, List<TabConfig> tabs) {
    for (TabConfig tab : tabs) {
      Owned owned = new Owned(request, tab);
      if (laterWins) {
        // A linked map leaves a key that is there where it is.
        byName.put(tab.tabName(), owned);
      } else {
        byName.putIfAbsent(tab.tabName(), owned);
      }
    }
  }

  /** Returns what happens about each tab, and whose tab it is. */
  List<OwnedWindow> windows(PresentTabs present) {
    List<OwnedWindow> windows = new ArrayList<>();
    for (Owned tab : byName.values()) {
      windows.add(window(tab, present));
    }
    return windows;
  }

  private OwnedWindow window(Owned tab, PresentTabs present) {
    List<String> panes = present.panes(tab.tab.tabName());
    if (panes.isEmpty()) {
      return new OwnedWindow(tab.request, TabStep.add(tab.tab));
    }
    TabStep.Builder step =
        TabStep.of(laterWins ? TabAction.REPLACE : TabAction.KEEP, tab.tab, panes).toBuilder();
    if (laterWins) {
      step.place(present.place(tab.tab.tabName()).orElse(null));
    }
    return new OwnedWindow(tab.request, step.build());
  }

  private record Owned(int request, TabConfig tab) {}

  /** A window step and the position of the request whose tab it is. */
  record OwnedWindow(int request, TabStep step) {}
}
