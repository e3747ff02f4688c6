package dev.sessions.api.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the panes of tabs wherever they are now: in the session of their layout, in whatever
 * window, or in a session that is of no such layout, to which a person moved them. The cost of all
 * answers together is linear in the snapshot.
 */
public final class TabPanes {
  private final Map<String, List<PlacedPane>> elsewhere = new HashMap<>();

  /** Creates a finder for one snapshot. */
  public TabPanes(Snapshot snapshot) {
    for (SessionSnapshot session : snapshot.sessions()) {
      for (WindowSnapshot window : session.windows()) {
        for (PaneSnapshot pane : window.panes()) {
          addIfElsewhere(session, window, pane);
        }
      }
    }
  }

  private void addIfElsewhere(SessionSnapshot session, WindowSnapshot window, PaneSnapshot pane) {
    Optional<PaneIdentity> identity = pane.identity();
    if (identity.isPresent()
        && !session.layoutName().equals(Optional.of(identity.get().layoutName()))) {
      elsewhere
          .computeIfAbsent(identity.get().layoutName(), layout -> new ArrayList<>())
          .add(PlacedPane.of(session, window, pane));
    }
  }

  /** Returns the panes of a session's tabs by the tabs' names: first those that are in it. */
  public Map<String, List<PlacedPane>> of(SessionSnapshot session) {
    Map<String, List<PlacedPane>> byTab = new LinkedHashMap<>();
    Set<String> found = new HashSet<>();
    for (WindowSnapshot window : session.windows()) {
      for (PaneSnapshot pane : window.panes()) {
        add(byTab, found, PlacedPane.of(session, window, pane));
      }
    }
    if (session.layoutName().isPresent()) {
      for (PlacedPane pane : elsewhere.getOrDefault(session.layoutName().get(), List.of())) {
        add(byTab, found, pane);
      }
    }
    return byTab;
  }

  private static void add(
      Map<String, List<PlacedPane>> byTab, Set<String> found, PlacedPane placed) {
    Optional<PaneIdentity> identity = placed.pane().identity();
    // A window that several sessions share has its panes once.
    if (identity.isPresent() && found.add(placed.pane().id())) {
      byTab.computeIfAbsent(identity.get().tabName(), tab -> new ArrayList<>()).add(placed);
    }
  }
}
