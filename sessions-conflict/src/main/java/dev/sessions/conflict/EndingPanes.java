package dev.sessions.conflict;

import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the panes that end when a plan is carried out, whoever they belong to. */
final class EndingPanes {
  private final Map<String, PlacedPane> panes = new HashMap<>();
  private final Map<String, List<PlacedPane>> panesOfSession = new HashMap<>();

  /** How many sessions have a window: it goes on as long as one of them does. */
  private final Map<String, Integer> sessionsOfWindow = new HashMap<>();

  EndingPanes(Snapshot snapshot) {
    for (SessionSnapshot session : snapshot.sessions()) {
      List<PlacedPane> own = new ArrayList<>();
      Set<String> windows = new HashSet<>();
      for (WindowSnapshot window : session.windows()) {
        if (windows.add(window.id())) {
          sessionsOfWindow.merge(window.id(), 1, Integer::sum);
          for (PaneSnapshot pane : window.panes()) {
            own.add(PlacedPane.of(session, window, pane));
          }
        }
      }
      own.forEach(placed -> panes.putIfAbsent(placed.pane().id(), placed));
      panesOfSession.put(session.id(), own);
    }
  }

  /** Returns the panes that end with the session that a step replaces. */
  List<PlacedPane> replacedBy(LaunchStep step) {
    Map<String, PlacedPane> ending = new LinkedHashMap<>();
    for (PlacedPane placed : panesOfSession.get(step.existing().orElseThrow().id())) {
      if (sessionsOfWindow.get(placed.window().id()) == 1) {
        ending.put(placed.pane().id(), placed);
      }
    }
    step.endingPanes().forEach(id -> add(ending, id));
    return List.copyOf(ending.values());
  }

  /** Returns the panes that end because their tabs are replaced. */
  List<PlacedPane> replacedBy(List<TabStep> tabs) {
    Map<String, PlacedPane> ending = new LinkedHashMap<>();
    for (TabStep tab : tabs) {
      if (tab.action() == TabAction.REPLACE) {
        tab.existing().forEach(id -> add(ending, id));
      }
    }
    return List.copyOf(ending.values());
  }

  private void add(Map<String, PlacedPane> ending, String id) {
    PlacedPane placed = panes.get(id);
    if (placed != null) {
      ending.putIfAbsent(id, placed);
    }
  }
}
