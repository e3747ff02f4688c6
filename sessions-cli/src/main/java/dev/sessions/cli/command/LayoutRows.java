package dev.sessions.cli.command;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.manager.LayoutSession;
import dev.sessions.reporting.SessionRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions of layouts as they run, or as they are missing. */
final class LayoutRows {
  private LayoutRows() {}

  static List<SessionRow> of(List<LayoutSession> wanted, Snapshot now) {
    Map<String, SessionSnapshot> running = new HashMap<>();
    now.sessions().forEach(session -> running.put(session.name(), session));
    List<SessionRow> rows = new ArrayList<>();
    for (LayoutSession session : wanted) {
      rows.add(
          new SessionRow(
              session.sessionName(),
              Optional.of(session.layoutName()),
              Optional.ofNullable(running.get(session.sessionName()))));
    }
    return rows;
  }
}
