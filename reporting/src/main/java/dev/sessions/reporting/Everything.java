package dev.sessions.reporting;

import dev.sessions.api.find.LayoutKey;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports everything that a server runs, and what is recorded of sessions that are gone. */
final class Everything {
  private final Snapshot snapshot;
  private final SharedWindows shared;

  /** What is recorded of each session, by what was launched; a record would cost a start more. */
  private final Map<String, List<EndedTab>> ended = new LinkedHashMap<>();

  Everything(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.shared = new SharedWindows(snapshot);
    for (EndedTab tab : snapshot.ended()) {
      ended
          .computeIfAbsent(key(LayoutKey.of(tab), tab.sessionName()), any -> new ArrayList<>())
          .add(tab);
    }
  }

  List<SessionReport> report() {
    List<SessionReport> reports = new ArrayList<>();
    for (SessionSnapshot session : snapshot.sessions()) {
      List<SessionSnapshot> group = shared.groupOf(session);
      if (group.get(0).id().equals(session.id())) {
        reports.add(running(group));
      }
    }
    for (List<EndedTab> gone : ended.values()) {
      reports.add(gone(gone));
    }
    return reports;
  }

  /** Names hold no newline. */
  private static String key(LayoutKey layout, String sessionName) {
    return String.join(
        "\n", layout.owner().id(), layout.layoutName(), layout.requestedName(), sessionName);
  }

  private SessionReport running(List<SessionSnapshot> group) {
    // If a person added sessions on the windows of one that was launched, the report is of that.
    SessionSnapshot main = firstLaunched(group);
    List<TabReport> tabs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (WindowSnapshot window : main.windows()) {
      for (PlacedPane placed : reported(main, window)) {
        Optional<PaneIdentity> identity = placed.pane().identity();
        String name = identity.isPresent() ? identity.get().tabName() : window.name();
        tabs.add(TabReport.of(name, placed, placed.pane().command()));
        identity.ifPresent(mark -> seen.add(mark.tabName()));
      }
    }
    for (SessionSnapshot member : group) {
      for (EndedTab tab : ended(member)) {
        if (!seen.contains(tab.identity().tabName())) {
          tabs.add(TabReport.of(tab, Optional.empty()));
        }
      }
    }
    return shared.report(main, main.layoutName(), tabs);
  }

  /** Takes what is recorded of a session that runs. */
  private List<EndedTab> ended(SessionSnapshot session) {
    Optional<LayoutKey> key = LayoutKey.of(session);
    if (key.isEmpty()) {
      return List.of();
    }
    List<EndedTab> of = ended.remove(key(key.get(), session.launchedAs().orElseThrow()));
    return of == null ? List.of() : of;
  }

  private static SessionSnapshot firstLaunched(List<SessionSnapshot> group) {
    for (SessionSnapshot session : group) {
      if (session.launchedAs().isPresent()) {
        return session;
      }
    }
    return group.get(0);
  }

  /** Returns the panes of a window that were launched; if there is none, its first one. */
  private static List<PlacedPane> reported(SessionSnapshot session, WindowSnapshot window) {
    List<PlacedPane> launched = new ArrayList<>();
    for (PaneSnapshot pane : window.panes()) {
      if (pane.identity().isPresent()) {
        launched.add(PlacedPane.of(session, window, pane));
      }
    }
    if (launched.isEmpty() && window.first().isPresent()) {
      launched.add(PlacedPane.of(session, window, window.first().get()));
    }
    return launched;
  }

  private static SessionReport gone(List<EndedTab> tabs) {
    EndedTab first = tabs.get(0);
    return new SessionReport(
        first.sessionName(),
        Optional.of(first.identity().layoutName()),
        false,
        0,
        List.of(),
        tabs.stream().map(tab -> TabReport.of(tab, Optional.empty())).toList());
  }
}
