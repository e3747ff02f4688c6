package dev.sessions.backend.tmux.launch;

import dev.sessions.backend.support.EndedTree;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.backend.support.PaneProcesses;
import dev.sessions.backend.support.ProcessTable;
import dev.sessions.backend.support.TreeTerminator;
import dev.sessions.backend.support.host.ServerLife;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The processes of panes that a launch replaces, or that are undone: those in the sessions of the
 * panes' terminals. The commands of a launch are held until what it replaces has ended, which may
 * hold a port or a lock that they need. Closing a window sends a hang-up, which a process can
 * ignore; it is then sent TERM and KILL, as at the end of a session.
 *
 * @param panes the processes of each pane, read while they still ran
 */
record ClosedPanes(List<PaneProcesses> panes) {
  /** The processes of a launch that replaces nothing. */
  static final ClosedPanes NONE = new ClosedPanes(List.of());

  /** Copies the list. */
  ClosedPanes {
    panes = List.copyOf(panes);
  }

  /**
   * Returns the processes of the panes that a launch replaces, while they still run.
   *
   * @param created what tmux reported of the launch, including the processes of the replaced panes
   */
  static ClosedPanes of(LaunchScript script, CreatedIds created) {
    return script.isHeld() && created.serverIsHere() ? of(created.replacedPids()) : NONE;
  }

  /**
   * Returns the processes of panes of a server, while they still run.
   *
   * @param server the server life; the pids of a server in another container mean nothing here
   * @param pids the panes' own processes
   */
  static ClosedPanes of(String server, Collection<Long> pids) {
    return !pids.isEmpty() && ServerLife.isHere(server) ? of(pids) : NONE;
  }

  private static ClosedPanes of(Collection<Long> pids) {
    return pids.isEmpty()
        ? NONE
        : new ClosedPanes(List.copyOf(ProcessTable.read().panes(pids).values()));
  }

  /** Returns the processes of those panes whose own process is not one of these. */
  ClosedPanes without(Collection<Long> pids) {
    return new ClosedPanes(panes.stream().filter(pane -> !pids.contains(pane.pid())).toList());
  }

  /**
   * Waits for the processes to end, and ends those that do not; returns those that are still alive.
   */
  List<Long> end() {
    List<Long> survivors = new ArrayList<>();
    for (EndedTree pane : new TreeTerminator(EndingGrace.AFTER_HANG_UP).endPanes(panes)) {
      survivors.addAll(pane.survivors());
    }
    return survivors;
  }
}
