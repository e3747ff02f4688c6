package dev.sessions.manager;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.FoundSession;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What layouts have launched and still runs: their sessions, and their panes in others' sessions.
 */
final class OwnedSessions {
  private final Snapshot snapshot;
  private final Map<String, SessionRef> sessions = new LinkedHashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Map<String, PlacedPane> panes = new LinkedHashMap<>();

  OwnedSessions(Snapshot snapshot, List<FoundLayout> found) {
    this.snapshot = snapshot;
    for (FoundLayout layout : found) {
      for (FoundSession each : layout.sessions()) {
        sessions.put(each.session().id(), snapshot.ref(each.session()));
      }
    }
    for (SessionSnapshot session : snapshot.sessions()) {
      if (!sessions.containsKey(session.id())) {
        session.windows().forEach(window -> others.add(window.id()));
      }
    }
    for (FoundLayout layout : found) {
      for (FoundSession each : layout.sessions()) {
        each.tabs().values().forEach(tab -> tab.forEach(this::addIfOutlives));
      }
      layout.guests().forEach(this::addIfOutlives);
    }
  }

  /** A pane whose window is in another session, too, does not end with its own. */
  private void addIfOutlives(PlacedPane placed) {
    if (others.contains(placed.window().id())) {
      panes.put(placed.pane().id(), placed);
    }
  }

  /** Returns the sessions. */
  List<SessionRef> sessions() {
    return List.copyOf(sessions.values());
  }

  /** Returns the sessions, and after them the panes that would outlive these. */
  List<Ref> all() {
    List<Ref> all = new ArrayList<>(sessions.values());
    panes.values().forEach(placed -> all.add(snapshot.ref(placed.pane())));
    return all;
  }
}
