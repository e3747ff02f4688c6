package dev.sessions.reporting;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.FoundSession;
import dev.sessions.api.find.LayoutKey;
import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports the sessions of layouts. */
final class Observed {
  private final SessionFinder finder;
  private final Snapshot snapshot;
  private final SharedWindows shared;

  /** The tabs of all layouts that ask for a session, which may have been merged into one. */
  private final Map<LayoutKey, Set<String>> tabsOf = new HashMap<>();

  Observed(SessionFinder finder) {
    this.finder = finder;
    this.snapshot = finder.snapshot();
    this.shared = new SharedWindows(snapshot);
  }

  /** Reports the sessions that shall run, in their order. */
  List<SessionReport> expected(List<ExpectedSession> expected) {
    for (ExpectedSession session : expected) {
      Set<String> tabs = tabsOf.computeIfAbsent(anyLayout(session), any -> new HashSet<>());
      session.tabs().forEach(tab -> tabs.add(tab.tabName()));
    }
    List<FoundLayout> found = finder.findAll(expected.stream().map(ExpectedSession::key).toList());
    List<SessionReport> reports = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      reports.addAll(expected(expected.get(i), expected.get(i).of(found.get(i))));
    }
    return reports;
  }

  /** Returns what all layouts have in common that ask for the same session. */
  private static LayoutKey anyLayout(ExpectedSession session) {
    return new LayoutKey(session.key().owner(), "", session.sessionName());
  }

  /** Reports one session that shall run: all that was launched for it. */
  private List<SessionReport> expected(ExpectedSession expected, FoundLayout found) {
    List<SessionReport> reports = new ArrayList<>();
    for (FoundSession each : found.sessions()) {
      reports.add(running(each.session(), expected, expected.tabs(), each.tabs(), each.ended()));
    }
    List<EndedTab> over = found.ended();
    if (!found.guests().isEmpty()) {
      Map<String, List<PlacedPane>> panes = found.guestTabs();
      SessionSnapshot host = found.guests().get(0).session();
      if (reports.isEmpty()) {
        reports.add(running(host, expected, expected.tabs(), panes, over));
        over = List.of();
      } else {
        List<ExpectedTab> present =
            expected.tabs().stream().filter(tab -> panes.containsKey(tab.tabName())).toList();
        reports.add(running(host, expected, present, panes, List.of()));
      }
    }
    for (Map.Entry<String, List<EndedTab>> session : bySession(over).entrySet()) {
      reports.add(over(session.getKey(), expected, session.getValue()));
    }
    if (reports.isEmpty()) {
      String name = expected.launchedAs().orElse(expected.sessionName());
      reports.add(over(name, expected, List.of()));
    }
    return reports;
  }

  private SessionReport running(
      SessionSnapshot session,
      ExpectedSession expected,
      List<ExpectedTab> tabs,
      Map<String, List<PlacedPane>> panes,
      List<EndedTab> ended) {
    List<TabReport> reports = tabs(expected, tabs, panes, ended, "no pane, and no end on record");
    return shared.report(session, Optional.of(expected.key().layoutName()), reports);
  }

  private SessionReport over(String name, ExpectedSession expected, List<EndedTab> ended) {
    List<TabReport> reports =
        tabs(expected, expected.tabs(), Map.of(), ended, whyMissing(expected.key()));
    return new SessionReport(
        name, Optional.of(expected.key().layoutName()), false, 0, List.of(), reports);
  }

  private List<TabReport> tabs(
      ExpectedSession expected,
      List<ExpectedTab> tabs,
      Map<String, List<PlacedPane>> panes,
      List<EndedTab> ended,
      String whyMissing) {
    List<TabReport> reports = new ArrayList<>();
    Set<String> others = new LinkedHashSet<>(panes.keySet());
    ended.forEach(tab -> others.add(tab.identity().tabName()));
    others.removeAll(tabsOf.getOrDefault(anyLayout(expected), Set.of()));
    for (ExpectedTab tab : tabs) {
      Optional<String> planned = tab.command();
      reports.add(
          seen(tab.tabName(), panes, ended, planned)
              .orElseGet(() -> TabReport.missing(tab.tabName(), planned, whyMissing)));
    }
    if (expected.whole()) {
      for (String other : others) {
        seen(other, panes, ended, Optional.empty())
            .ifPresent(report -> reports.add(report.notInFile()));
      }
    }
    return reports;
  }

  /** Reports a tab by its pane, or else by what is recorded last; empty if there is neither. */
  private static Optional<TabReport> seen(
      String tabName,
      Map<String, List<PlacedPane>> panes,
      List<EndedTab> ended,
      Optional<String> planned) {
    Optional<PlacedPane> pane = first(panes.getOrDefault(tabName, List.of()));
    if (pane.isPresent()) {
      Optional<String> command = planned.or(() -> pane.get().pane().command());
      return Optional.of(TabReport.of(tabName, pane.get(), command));
    }
    return ended.stream()
        .filter(tab -> tab.identity().tabName().equals(tabName))
        .max(Comparator.comparing(tab -> tab.state().ended().orElse(Instant.MIN)))
        .map(last -> TabReport.of(last, planned));
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

  private String whyMissing(LayoutKey key) {
    for (LaunchedElsewhere session : snapshot.elsewhere()) {
      if (session.sessionName().equals(key.requestedName())) {
        return "it does not run here; it was launched " + session.place();
      }
    }
    if (snapshot.session(key.requestedName()).isPresent()) {
      return "the session of that name was not launched for this layout";
    }
    return snapshot.serverRunning() ? "the session does not run" : "no server runs";
  }

  /** Returns records by the name of the session that was launched. */
  static Map<String, List<EndedTab>> bySession(List<EndedTab> ended) {
    Map<String, List<EndedTab>> sessions = new LinkedHashMap<>();
    for (EndedTab tab : ended) {
      sessions.computeIfAbsent(tab.sessionName(), name -> new ArrayList<>()).add(tab);
    }
    return sessions;
  }
}
