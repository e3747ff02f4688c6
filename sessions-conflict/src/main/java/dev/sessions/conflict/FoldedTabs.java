package dev.sessions.conflict;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tabs of every request that ends up in one session, one tab a name, so that a window that is
 * there belongs to one tab at most.
 */
final class FoldedTabs {
  private final boolean laterWins;
  private final Map<String, Owned> byName = new LinkedHashMap<>();

  /**
   * Makes an empty fold.
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
  List<OwnedWindow> windows(Optional<SessionSnapshot> existing) {
    List<OwnedWindow> windows = new ArrayList<>();
    for (Owned tab : byName.values()) {
      windows.add(window(tab, existing));
    }
    return windows;
  }

  private OwnedWindow window(Owned tab, Optional<SessionSnapshot> existing) {
    List<String> present = new ArrayList<>();
    if (existing.isPresent()) {
      for (WindowSnapshot window : existing.get().windowsOf(tab.tab.tabName())) {
        present.add(window.id());
      }
    }
    TabAction ifPresent = laterWins ? TabAction.REPLACE : TabAction.KEEP;
    TabAction action = present.isEmpty() ? TabAction.ADD : ifPresent;
    return new OwnedWindow(tab.request, TabStep.of(action, tab.tab, present));
  }

  private record Owned(int request, TabConfig tab) {}

  /** A window step and the position of the request whose tab it is. */
  record OwnedWindow(int request, TabStep step) {}
}
