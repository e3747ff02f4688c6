package dev.sessions.conflict;

import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.TabPanes;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The panes that a session's tabs have already. A mark decides which tab a pane is; a name counts
 * only for a person's own window in a session that we did not launch.
 */
final class PresentTabs {
  /** Those of a session that does not run yet. */
  static final PresentTabs NONE = new PresentTabs("", Map.of());

  private final String sessionId;
  private final Map<String, List<PlacedPane>> byTab;

  private PresentTabs(String sessionId, Map<String, List<PlacedPane>> byTab) {
    this.sessionId = sessionId;
    this.byTab = byTab;
  }

  /**
   * Returns the panes of a session's tabs.
   *
   * @param panes finds those that we launched
   * @param session the session that is merged into
   */
  static PresentTabs of(TabPanes panes, SessionSnapshot session) {
    Map<String, List<PlacedPane>> byTab = new HashMap<>(panes.of(session));
    if (session.launchedAs().isEmpty()) {
      for (WindowSnapshot window : session.windows()) {
        if (window.isForeign(window.name())) {
          addAll(byTab, session, window);
        }
      }
    }
    return new PresentTabs(session.id(), byTab);
  }

  private static void addAll(
      Map<String, List<PlacedPane>> byTab, SessionSnapshot session, WindowSnapshot window) {
    List<PlacedPane> all = new ArrayList<>(byTab.getOrDefault(window.name(), List.of()));
    for (PaneSnapshot pane : window.panes()) {
      all.add(PlacedPane.of(session, window, pane));
    }
    byTab.put(window.name(), all);
  }

  /** Returns the ids of the panes that a tab has; none if it has none. */
  List<String> panes(String tabName) {
    List<String> ids = new ArrayList<>();
    for (PlacedPane placed : byTab.getOrDefault(tabName, List.of())) {
      ids.add(placed.pane().id());
    }
    return ids;
  }

  /** Returns the first window of the session that has panes of this tab and no others. */
  Optional<String> place(String tabName) {
    Set<String> ids = new HashSet<>(panes(tabName));
    for (PlacedPane placed : byTab.getOrDefault(tabName, List.of())) {
      if (placed.session().id().equals(sessionId) && isOnly(ids, placed.window())) {
        return Optional.of(placed.window().id());
      }
    }
    return Optional.empty();
  }

  private static boolean isOnly(Set<String> ids, WindowSnapshot window) {
    for (PaneSnapshot pane : window.panes()) {
      if (!ids.contains(pane.id())) {
        return false;
      }
    }
    return true;
  }
}
