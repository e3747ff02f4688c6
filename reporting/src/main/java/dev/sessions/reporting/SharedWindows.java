package dev.sessions.reporting;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions of a snapshot by the windows that they share. */
final class SharedWindows {
  private final Map<String, List<SessionSnapshot>> groups = new LinkedHashMap<>();

  SharedWindows(Snapshot snapshot) {
    for (SessionSnapshot session : snapshot.sessions()) {
      if (session.group().isPresent()) {
        groups.computeIfAbsent(session.group().get(), name -> new ArrayList<>()).add(session);
      }
    }
  }

  /** Returns the sessions that share a session's windows, itself among them. */
  List<SessionSnapshot> groupOf(SessionSnapshot session) {
    return session.group().isPresent() ? groups.get(session.group().get()) : List.of(session);
  }

  /** Returns the report of a session that runs, with what those of its group add to it. */
  SessionReport report(SessionSnapshot session, Optional<String> layoutName, List<TabReport> tabs) {
    int attached = 0;
    List<String> others = new ArrayList<>();
    for (SessionSnapshot each : groupOf(session)) {
      attached += each.attachedClients();
      if (!each.name().equals(session.name())) {
        others.add(each.name());
      }
    }
    return new SessionReport(session.name(), layoutName, true, attached, others, tabs);
  }
}
