package dev.sessions.backend.tmux.launch;

import dev.sessions.backend.support.EndedTree;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.backend.support.ProcessTable;
import dev.sessions.backend.support.ProcessTree;
import dev.sessions.backend.support.TreeTerminator;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes that a launch replaces, with their descendants. The commands of the launch are held
 * until these have ended, because they may hold a port or a lock that the commands need. Closing a
 * window sends a hang-up, which a process can ignore; it is then sent TERM and KILL, as at the end
 * of a session.
 *
 * @param trees the process trees, read while they still ran
 */
record ReplacedProcesses(List<ProcessTree> trees) {
  /** The processes of a launch that replaces nothing. */
  static final ReplacedProcesses NONE = new ReplacedProcesses(List.of());

  /** Copies the trees. */
  ReplacedProcesses {
    trees = List.copyOf(trees);
  }

  /**
   * Returns the processes of a launch, while they still run.
   *
   * @param created what tmux reported of the launch, including the processes of the replaced panes
   */
  static ReplacedProcesses of(LaunchScript script, CreatedIds created) {
    // The pids of a server in another container mean nothing here: nothing is ended then.
    boolean known = script.isHeld() && !created.replacedPids().isEmpty() && created.serverIsHere();
    return known
        ? new ReplacedProcesses(
            List.copyOf(ProcessTable.read().trees(created.replacedPids()).values()))
        : NONE;
  }

  /**
   * Waits for the processes to end, and ends those that do not; returns those that are still alive.
   */
  List<Long> end() {
    List<Long> survivors = new ArrayList<>();
    for (EndedTree tree : new TreeTerminator(EndingGrace.AFTER_HANG_UP).end(trees)) {
      survivors.addAll(tree.survivors());
    }
    return survivors;
  }
}
