package dev.sessions.reporting;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.TabPanes;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in a snapshot what there is to say of a session and its tabs. */
final class Observed {
  private final Snapshot snapshot;
  private final Map<String, SessionSnapshot> launched;
  private final TabPanes panes;
  private final Map<String, List<SessionSnapshot>> groups = new LinkedHashMap<>();
  private final Map<String, List<EndedTab>> ended = new LinkedHashMap<>();

  Observed(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.launched = snapshot.launched();
    this.panes = new TabPanes(snapshot);
    for (SessionSnapshot session : snapshot.sessions()) {
      if (session.group().isPresent()) {
        add(groups, session.group().get(), session);
      }
    }
    for (EndedTab tab : snapshot.ended()) {
      add(ended, tab.sessionName(), tab);
    }
  }

  /** Reports one session that shall run. */
  SessionReport expected(ExpectedSession expected) {
    Optional<SessionSnapshot> there = Optional.ofNullable(launched.get(expected.sessionName()));
    List<SessionSnapshot> group = there.isPresent() ? groupOf(there.get()) : List.of();
    List<TabReport> tabs = new ArrayList<>();
    Map<String, List<PlacedPane>> found = there.isPresent() ? panes.of(there.get()) : Map.of();
    for (TabConfig tab : expected.layout().layoutTabs()) {
      Optional<PlacedPane> pane = first(found.getOrDefault(tab.tabName(), List.of()));
      tabs.add(
          pane.isPresent()
              ? TabReport.of(tab.tabName(), pane.get(), Optional.of(tab.command()))
              : withoutPane(expected.sessionName(), there, tab));
    }
    String layout = expected.layout().layoutName();
    // A person may have renamed it since: it is told of by the name that it has.
    String name = there.isPresent() ? there.get().name() : expected.sessionName();
    return report(name, Optional.of(layout), group, tabs);
  }

  /** Reports every session that runs, and those that have gone and left a record. */
  List<SessionReport> all() {
    List<SessionReport> reports = new ArrayList<>();
    for (SessionSnapshot session : snapshot.sessions()) {
      if (groupOf(session).get(0).id().equals(session.id())) {
        reports.add(standing(groupOf(session)));
      }
    }
    for (Map.Entry<String, List<EndedTab>> tabs : ended.entrySet()) {
      if (!launched.containsKey(tabs.getKey())) {
        reports.add(gone(tabs.getKey(), tabs.getValue()));
      }
    }
    return reports;
  }

  private SessionReport standing(List<SessionSnapshot> group) {
    // Where a person made further sessions on the windows of ours, the report is of ours.
    SessionSnapshot main = firstOfOurs(group);
    List<TabReport> tabs = new ArrayList<>();
    for (WindowSnapshot window : main.windows()) {
      for (PlacedPane pane : reported(main, window)) {
        Optional<PaneIdentity> identity = pane.pane().identity();
        String name = identity.isPresent() ? identity.get().tabName() : window.name();
        tabs.add(TabReport.of(name, pane, Optional.empty()));
      }
    }
    for (SessionSnapshot member : group) {
      for (EndedTab tab : ended.getOrDefault(member.name(), List.of())) {
        if (main.windowsOf(tab.identity().tabName()).isEmpty()) {
          tabs.add(TabReport.of(tab, Optional.empty()));
        }
      }
    }
    return report(main.name(), main.layoutName(), group, tabs);
  }

  /** Returns the panes of a window that we launched; if there is none, its first one. */
  private static List<PlacedPane> reported(SessionSnapshot session, WindowSnapshot window) {
    List<PlacedPane> ours = new ArrayList<>();
    for (PaneSnapshot pane : window.panes()) {
      if (pane.identity().isPresent()) {
        ours.add(PlacedPane.of(session, window, pane));
      }
    }
    if (ours.isEmpty() && window.first().isPresent()) {
      ours.add(PlacedPane.of(session, window, window.first().get()));
    }
    return ours;
  }

  private static SessionSnapshot firstOfOurs(List<SessionSnapshot> group) {
    for (SessionSnapshot session : group) {
      if (session.layoutName().isPresent()) {
        return session;
      }
    }
    return group.get(0);
  }

  private SessionReport gone(String name, List<EndedTab> tabs) {
    return report(
        name,
        Optional.of(tabs.get(0).identity().layoutName()),
        List.of(),
        tabs.stream().map(tab -> TabReport.of(tab, Optional.empty())).toList());
  }

  private TabReport withoutPane(
      String sessionName, Optional<SessionSnapshot> there, TabConfig tab) {
    Optional<String> planned = Optional.of(tab.command());
    return ended.getOrDefault(sessionName, List.of()).stream()
        .filter(it -> it.identity().tabName().equals(tab.tabName()))
        .max(Comparator.comparing(it -> it.state().ended().orElse(Instant.MIN)))
        .map(last -> TabReport.of(last, planned))
        .orElseGet(() -> TabReport.missing(tab.tabName(), planned, whyMissing(sessionName, there)));
  }

  private String whyMissing(String sessionName, Optional<SessionSnapshot> there) {
    if (there.isPresent()) {
      return "no window, and no end on record";
    }
    for (LaunchedElsewhere session : snapshot.elsewhere()) {
      if (session.sessionName().equals(sessionName)) {
        return "it does not run here; it was launched " + session.place();
      }
    }
    return snapshot.serverRunning() ? "the session does not run" : "no server runs";
  }

  /** Returns the sessions that share a session's windows, itself among them. */
  private List<SessionSnapshot> groupOf(SessionSnapshot session) {
    return session.group().isPresent() ? groups.get(session.group().get()) : List.of(session);
  }

  private static SessionReport report(
      String name, Optional<String> layoutName, List<SessionSnapshot> group, List<TabReport> tabs) {
    int attached = 0;
    List<String> others = new ArrayList<>();
    for (SessionSnapshot session : group) {
      attached += session.attachedClients();
      if (!session.name().equals(name)) {
        others.add(session.name());
      }
    }
    return new SessionReport(name, layoutName, !group.isEmpty(), attached, others, tabs);
  }

  /** Returns the first pane that runs its command, otherwise the first one. */
  private static Optional<PlacedPane> first(List<PlacedPane> panes) {
    for (PlacedPane placed : panes) {
      if (placed.pane().state() instanceof CommandState.Running) {
        return Optional.of(placed);
      }
    }
    return panes.isEmpty() ? Optional.empty() : Optional.of(panes.get(0));
  }

  private static <T> void add(Map<String, List<T>> lists, String key, T element) {
    lists.computeIfAbsent(key, any -> new ArrayList<>()).add(element);
  }
}
