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
 * The processes whose place a launch takes, with all that they have started. The commands of the
 * launch are held until these have ended: they may have the port or the lock that is needed.
 * Closing their windows is a hang-up, which a process may ignore; it is then sent TERM and KILL, as
 * at the end of a session.
 *
 * @param trees what is to end, as it was while it still ran
 */
record ReplacedProcesses(List<ProcessTree> trees) {
  /** What a launch has that takes nothing's place. */
  static final ReplacedProcesses NONE = new ReplacedProcesses(List.of());

  /** Copies the trees. */
  ReplacedProcesses {
    trees = List.copyOf(trees);
  }

  /**
   * Returns the processes of a launch, while they still run.
   *
   * @param created what tmux said of the launch, and with it the processes of the old panes
   */
  static ReplacedProcesses of(LaunchScript script, CreatedIds created) {
    // A server of another container counts its processes in its own way: nothing is ended then.
    boolean known = script.isHeld() && !created.replacedPids().isEmpty() && created.serverIsHere();
    return known
        ? new ReplacedProcesses(
            List.copyOf(ProcessTable.read().trees(created.replacedPids()).values()))
        : NONE;
  }

  /** Waits for their end, and brings it about; returns the processes that live on all the same. */
  List<Long> end() {
    List<Long> survivors = new ArrayList<>();
    for (EndedTree tree : new TreeTerminator(EndingGrace.AFTER_HANG_UP).end(trees)) {
      survivors.addAll(tree.survivors());
    }
    return survivors;
  }
}
