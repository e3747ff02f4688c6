package dev.sessions.reporting;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowIdentity;
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
  private final Map<String, List<SessionSnapshot>> groups = new LinkedHashMap<>();
  private final Map<String, List<EndedTab>> ended = new LinkedHashMap<>();

  Observed(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.launched = snapshot.launched();
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
    for (TabConfig tab : expected.layout().layoutTabs()) {
      tabs.add(tab(expected.sessionName(), there, tab));
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
      Optional<WindowIdentity> identity = window.identity();
      String name = identity.isPresent() ? identity.get().tabName() : window.name();
      tabs.add(TabReport.of(name, window, Optional.empty()));
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

  private TabReport tab(String sessionName, Optional<SessionSnapshot> there, TabConfig tab) {
    Optional<String> planned = Optional.of(tab.command());
    Optional<WindowSnapshot> window =
        there.map(session -> session.windowsOf(tab.tabName())).flatMap(Observed::first);
    if (window.isPresent()) {
      return TabReport.of(tab.tabName(), window.get(), planned);
    }
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

  private static Optional<WindowSnapshot> first(List<WindowSnapshot> windows) {
    return windows.stream()
        .filter(window -> window.state() instanceof CommandState.Running)
        .findFirst()
        .or(() -> windows.stream().findFirst());
  }

  private static <T> void add(Map<String, List<T>> lists, String key, T element) {
    lists.computeIfAbsent(key, any -> new ArrayList<>()).add(element);
  }
}
