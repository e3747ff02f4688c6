package dev.sessions.manager;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.FoundSession;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
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
  private final List<FoundLayout> found;
  private final Set<String> own = new HashSet<>();
  private final Set<String> windowsOfOthers = new HashSet<>();

  OwnedSessions(Snapshot snapshot, List<FoundLayout> found) {
    this.snapshot = snapshot;
    this.found = found;
    for (FoundLayout layout : found) {
      layout.sessions().forEach(each -> own.add(each.session().id()));
    }
    for (SessionSnapshot session : snapshot.sessions()) {
      if (!own.contains(session.id())) {
        session.windows().forEach(window -> windowsOfOthers.add(window.id()));
      }
    }
  }

  /** Returns the sessions, in the layouts' order, each once. */
  List<SessionRef> sessions() {
    Map<String, SessionRef> refs = new LinkedHashMap<>();
    for (FoundLayout layout : found) {
      for (FoundSession each : layout.sessions()) {
        refs.putIfAbsent(each.session().id(), snapshot.ref(each.session()));
      }
    }
    return List.copyOf(refs.values());
  }

  /**
   * Returns what to end, in the layouts' order, each once: the sessions of a layout, and its panes
   * that would outlive these in others' sessions; or its name, if nothing of it runs.
   */
  List<EndingTarget> targets() {
    Map<String, EndingTarget> targets = new LinkedHashMap<>();
    for (FoundLayout layout : found) {
      for (FoundSession each : layout.sessions()) {
        targets.putIfAbsent(each.session().id(), EndingTarget.of(snapshot.ref(each.session())));
      }
      for (FoundSession each : layout.sessions()) {
        each.tabs().values().forEach(tab -> tab.forEach(pane -> addIfOutlives(targets, pane)));
      }
      layout.guests().forEach(pane -> addIfOutlives(targets, pane));
      if (layout.sessions().isEmpty() && layout.guests().isEmpty()) {
        String name = layout.key().requestedName();
        targets.putIfAbsent("name " + name, EndingTarget.absent(name));
      }
    }
    return List.copyOf(targets.values());
  }

  /** A pane whose window is in another's session, too, does not end with its own. */
  private void addIfOutlives(Map<String, EndingTarget> targets, PlacedPane placed) {
    if (windowsOfOthers.contains(placed.window().id())) {
      String id = placed.pane().id();
      targets.putIfAbsent(id, EndingTarget.of(snapshot.ref(placed.pane())));
    }
  }
}
