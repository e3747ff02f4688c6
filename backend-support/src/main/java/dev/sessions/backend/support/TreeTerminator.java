package dev.sessions.backend.support;

import java.util.List;

/**
 * Ends process trees: it waits for processes that end by themselves, sends TERM to the rest, and
 * KILL to those that ignore TERM. Processes that members of a tree start meanwhile are ended too.
 * This process and its ancestors are never touched; in a tree that contains this process, neither
 * are its descendants. Nor is a process that has reused the pid of one that has ended.
 */
public final class TreeTerminator {
  private final EndingGrace grace;

  /** Creates a terminator with these grace periods. */
  public TreeTerminator(EndingGrace grace) {
    this.grace = grace;
  }

  /**
   * Ends trees, see {@link #end(List, Runnable)}.
   *
   * @param trees the trees to end, from an earlier {@link ProcessTable}
   * @return one outcome for each tree, in their order
   */
  public List<EndedTree> end(List<ProcessTree> trees) {
    return end(trees, () -> {});
  }

  /**
   * Ends trees, all at the same time. An interrupt of the caller does not stop this halfway, which
   * could leave half a tree; the interrupt flag is set again afterwards.
   *
   * @param trees the trees to end, from an earlier {@link ProcessTable}
   * @param meanwhile called repeatedly while this waits, so that a caller can go on reading what
   *     the processes write
   * @return one outcome for each tree, in their order
   */
  public List<EndedTree> end(List<ProcessTree> trees, Runnable meanwhile) {
    if (trees.isEmpty()) {
      return List.of();
    }
    Termination termination = new Termination(trees, meanwhile);
    try {
      if (!termination.allEndWithin(grace.untilTerm(), Signal.NONE)
          && !termination.allEndWithin(grace.untilKill(), Signal.TERM)) {
        termination.allEndWithin(grace.untilGivenUp(), Signal.KILL);
      }
      return termination.outcomes();
    } finally {
      termination.restoreInterrupt();
    }
  }
}
