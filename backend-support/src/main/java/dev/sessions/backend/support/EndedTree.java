package dev.sessions.backend.support;

import java.util.List;

/**
 * What became of a process tree that was to end.
 *
 * @param pid the tree's first process
 * @param byForce the processes that ended only after they were sent TERM or KILL
 * @param survivors the processes that still live
 */
public record EndedTree(long pid, List<Long> byForce, List<Long> survivors) {

  /** Checks the tree. */
  public EndedTree {
    byForce = List.copyOf(byForce);
    survivors = List.copyOf(survivors);
  }
}
