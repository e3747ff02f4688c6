package dev.sessions.manager;

import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowRef;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.KillOutcome;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The processes of the panes of a snapshot, by what ends with them. */
final class LivingPanes {
  private final Snapshot snapshot;

  LivingPanes(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Returns the processes of the panes of a session, of a window, or of one pane. */
  Set<Long> of(Ref ref) {
    Set<Long> pids = new LinkedHashSet<>();
    for (SessionSnapshot session : snapshot.sessions()) {
      for (WindowSnapshot window : session.windows()) {
        for (PaneSnapshot pane : window.panes()) {
          if (isIn(ref, session, window, pane)) {
            add(pids, pane);
          }
        }
      }
    }
    return pids;
  }

  private static boolean isIn(
      Ref ref, SessionSnapshot session, WindowSnapshot window, PaneSnapshot pane) {
    if (ref instanceof SessionRef) {
      return ref.id().equals(session.id());
    }
    return ref instanceof WindowRef
        ? ref.id().equals(window.id())
        : ref instanceof PaneRef && ref.id().equals(pane.id());
  }

  /** A dead pane's process id may be another process's by now. */
  private static void add(Set<Long> pids, PaneSnapshot pane) {
    if (!pane.dead() && pane.pid().isPresent()) {
      pids.add(pane.pid().getAsLong());
    }
  }

  /**
   * Returns the processes of the panes that ended with these: a window that a session shares with
   * one that goes on lives on.
   */
  Set<Long> endedWith(List<Ref> gone) {
    Set<String> sessions = new HashSet<>();
    Set<Long> ended = new LinkedHashSet<>();
    for (Ref ref : gone) {
      if (ref instanceof SessionRef) {
        sessions.add(ref.id());
      }
    }
    Set<Long> living = new HashSet<>();
    for (SessionSnapshot session : snapshot.sessions()) {
      for (WindowSnapshot window : session.windows()) {
        window.panes().forEach(pane -> add(sessions.contains(session.id()) ? ended : living, pane));
      }
    }
    ended.removeAll(living);
    for (Ref ref : gone) {
      if (!(ref instanceof SessionRef)) {
        ended.addAll(of(ref));
      }
    }
    return ended;
  }

  /**
   * Returns the windows of a session that has ended which live on in sessions that have not; empty
   * if something else was ended.
   *
   * @param ended what was ended
   * @param gone all that has ended with it
   */
  List<LivingWindow> livingOn(EndedSession ended, List<Ref> gone) {
    Optional<Ref> ref = ended.outcome().filter(KillOutcome::hasEnded).map(KillOutcome::ref);
    Set<String> ids = new HashSet<>();
    gone.forEach(other -> ids.add(other.id()));
    Map<String, LivingWindow> living = new LinkedHashMap<>();
    for (SessionSnapshot session : snapshot.sessions()) {
      if (ref.filter(SessionRef.class::isInstance).map(Ref::id).equals(Optional.of(session.id()))) {
        for (WindowSnapshot window : session.windows()) {
          List<String> others = others(window, ids);
          if (!others.isEmpty()) {
            living.putIfAbsent(window.id(), new LivingWindow(window.name(), others));
          }
        }
      }
    }
    return List.copyOf(living.values());
  }

  /** Returns the names of the sessions that have a window and have not ended. */
  private List<String> others(WindowSnapshot window, Set<String> gone) {
    boolean isGone =
        gone.contains(window.id())
            || window.panes().stream().allMatch(pane -> gone.contains(pane.id()));
    return isGone
        ? List.of()
        : snapshot.sessions().stream()
            .filter(session -> !gone.contains(session.id()))
            .filter(
                session -> session.windows().stream().anyMatch(it -> it.id().equals(window.id())))
            .map(SessionSnapshot::name)
            .toList();
  }
}
