package dev.sessions.backend.support;

import java.util.Collection;
import java.util.List;

/**
 * Ends process trees, and the processes of panes: it waits for processes that end by themselves,
 * sends TERM to the rest, and KILL to those that ignore TERM. Processes that members of a tree
 * start meanwhile are ended too. This process and its ancestors are never touched; in a tree that
 * contains this process, neither are its descendants. Nor is a process that has reused the pid of
 * one that has ended.
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
    return trees.isEmpty() ? List.of() : run(Termination.ofTrees(trees, meanwhile));
  }

  /**
   * Ends the processes of panes, all at the same time, as {@link #end(List, Runnable)} does. What
   * has left a pane's terminal session is not touched; the outcome names it if it is still running.
   *
   * @param panes the processes, read before the panes were closed
   * @return one outcome for each pane, in their order
   */
  public List<EndedTree> endPanes(Collection<PaneProcesses> panes) {
    return panes.isEmpty() ? List.of() : run(Termination.ofPanes(List.copyOf(panes)));
  }

  private List<EndedTree> run(Termination termination) {
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
