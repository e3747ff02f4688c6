package dev.sessions.backend.support;

import java.util.List;

/**
 * The outcome of ending a process tree, or the processes of a pane.
 *
 * @param pid the root of the tree, or the pane's own process
 * @param byForce the processes that ended only after they were sent TERM or KILL
 * @param survivors the processes that are still running
 * @param detached the processes that had left the pane's terminal session before; they were not
 *     touched, and are still running
 */
public record EndedTree(long pid, List<Long> byForce, List<Long> survivors, List<Long> detached) {

  /** Copies the lists. */
  public EndedTree {
    byForce = List.copyOf(byForce);
    survivors = List.copyOf(survivors);
    detached = List.copyOf(detached);
  }

  /** Creates the outcome of a tree that no process has left. */
  public EndedTree(long pid, List<Long> byForce, List<Long> survivors) {
    this(pid, byForce, survivors, List.of());
  }
}
