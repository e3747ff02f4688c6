package dev.sessions.backend.tmux.snapshot;

import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.tmux.mark.LauncherCall;
import dev.sessions.backend.tmux.mark.SessionMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assembles the sessions of a server from the rows that tmux prints, one for each pane, and from
 * what is recorded of our launches.
 */
final class SessionAssembler {
  private final RecordedRuns runs;
  private final PaneStates.Source states;

  /**
   * Creates an assembler.
   *
   * @param runs what is recorded of launches
   * @param states returns the state of each pane
   */
  SessionAssembler(RecordedRuns runs, PaneStates.Source states) {
    this.runs = runs;
    this.states = states;
  }

  /** Returns the sessions of all rows, in the order of their first rows. */
  List<SessionSnapshot> sessions(List<PaneRow> rows) {
    List<SessionSnapshot> sessions = new ArrayList<>();
    for (List<PaneRow> session : bySession(rows)) {
      sessions.add(session(session));
    }
    return sessions;
  }

  private static Collection<List<PaneRow>> bySession(List<PaneRow> rows) {
    Map<String, List<PaneRow>> groups = new LinkedHashMap<>();
    for (PaneRow row : rows) {
      add(groups, row.sessionId(), row);
    }
    return groups.values();
  }

  /** Groups by the window's index, not its id: a session may hold two links to one window. */
  private static Collection<List<PaneRow>> byWindow(List<PaneRow> session) {
    Map<Integer, List<PaneRow>> groups = new LinkedHashMap<>();
    for (PaneRow row : session) {
      add(groups, row.windowIndex(), row);
    }
    return groups.values();
  }

  private static <K> void add(Map<K, List<PaneRow>> groups, K key, PaneRow row) {
    List<PaneRow> group = groups.get(key);
    if (group == null) {
      group = new ArrayList<>();
      groups.put(key, group);
    }
    group.add(row);
  }

  private SessionSnapshot session(List<PaneRow> rows) {
    PaneRow first = rows.get(0);
    List<WindowSnapshot> windows = new ArrayList<>();
    for (List<PaneRow> window : byWindow(rows)) {
      windows.add(window(window));
    }
    Optional<SessionMark> mark = first.sessionMark();
    return SessionSnapshot.builder(first.sessionId(), first.sessionName(), first.sessionCreated())
        .group(first.sessionGroup().isEmpty() ? null : first.sessionGroup())
        .attachedClients(first.attachedClients())
        .launchedAs(mark.isPresent() ? mark.get().name() : null)
        .layoutName(mark.isPresent() ? mark.get().layout() : null)
        .owner(mark.isPresent() ? owner(mark.get()) : null)
        .requestedName(mark.isPresent() ? mark.get().requested() : null)
        .windows(windows)
        .build();
  }

  /** Returns the owner with the id in the mark, and with its recorded label if there is one. */
  private Owner owner(SessionMark mark) {
    Optional<RunContents> run = runs.contents(runs.folder(mark.run()));
    boolean isRecorded = run.isPresent() && run.get().owner().id().equals(mark.ownerId());
    return isRecorded ? run.get().owner() : Owner.read(mark.ownerId(), "");
  }

  private PaneIdentity identity(LauncherCall call) {
    Optional<RunContents> run = runs.contents(call.folder());
    PaneIdentity identity = call.identity();
    return run.isPresent() && run.get().owner().equals(identity.owner())
        ? identity.toBuilder().owner(run.get().owner()).build()
        : identity;
  }

  private WindowSnapshot window(List<PaneRow> rows) {
    PaneRow first = rows.get(0);
    List<PaneSnapshot> panes = new ArrayList<>();
    for (PaneRow row : rows) {
      Optional<LauncherCall> call = row.call();
      panes.add(
          row.pane().toBuilder()
              .identity(call.isPresent() ? identity(call.get()) : null)
              .startDir(call.isPresent() ? call.get().startDir().orElse(null) : null)
              .state(states.of(row, runs))
              .build());
    }
    return WindowSnapshot.builder(first.windowId(), first.windowIndex(), first.windowName())
        .active(first.windowActive())
        .panes(panes)
        .build();
  }
}
