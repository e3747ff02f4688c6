package dev.sessions.conflict;

import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The panes that a session's tabs have already. A mark decides which tab a pane is; in a foreign
 * session a window of exactly the tab's name counts too, if no pane has the mark.
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
   * Returns the panes that have the mark.
   *
   * @param session the session that is merged into
   * @param marked the panes of the layout, by their tabs' names
   */
  static PresentTabs ofMarks(SessionSnapshot session, Map<String, List<PlacedPane>> marked) {
    return new PresentTabs(session.id(), marked);
  }

  /**
   * Returns the panes that have the mark, and for tabs without one those of windows of their names.
   *
   * @param session the session that is merged into, which is foreign
   * @param marked the panes of the layout, by their tabs' names
   */
  static PresentTabs ofMarksAndNames(
      SessionSnapshot session, Map<String, List<PlacedPane>> marked) {
    Map<String, List<PlacedPane>> byTab = new HashMap<>(marked);
    Set<String> own = new HashSet<>();
    marked.values().forEach(panes -> panes.forEach(placed -> own.add(placed.pane().id())));
    for (WindowSnapshot window : session.windows()) {
      if (!marked.containsKey(window.name())) {
        List<PlacedPane> panes = new ArrayList<>(byTab.getOrDefault(window.name(), List.of()));
        for (PaneSnapshot pane : window.panes()) {
          if (own.add(pane.id())) {
            panes.add(PlacedPane.of(session, window, pane));
          }
        }
        byTab.put(window.name(), panes);
      }
    }
    return new PresentTabs(session.id(), byTab);
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
