package dev.sessions.backend.support;

import java.util.List;

/**
 * The outcome of ending a process tree.
 *
 * @param pid the root of the tree
 * @param byForce the processes that ended only after they were sent TERM or KILL
 * @param survivors the processes that are still running
 */
public record EndedTree(long pid, List<Long> byForce, List<Long> survivors) {

  /** Copies the lists. */
  public EndedTree {
    byForce = List.copyOf(byForce);
    survivors = List.copyOf(survivors);
  }
}
