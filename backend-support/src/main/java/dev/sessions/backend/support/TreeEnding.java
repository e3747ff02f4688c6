package dev.sessions.backend.support;

import java.util.List;

/**
 * Ends process trees: it waits for what ends by itself, sends TERM to the rest, and KILL to what
 * ignores that. Processes that members of a tree start in the meantime are ended too. This very
 * process, what it has started on a way that passes through it, and those that it descends from are
 * never touched; nor is a process that was given the pid of an ended one.
 */
public final class TreeEnding {
  private final EndingGrace grace;

  /** Creates an ending with this grace. */
  public TreeEnding(EndingGrace grace) {
    this.grace = grace;
  }

  /** Returns the outcomes of ending trees, see {@link #end(List, Runnable)}. */
  public List<EndedTree> end(List<ProcessTree> trees) {
    return end(trees, () -> {});
  }

  /**
   * Ends trees, all at the same time. An interrupt of the caller does not cut this short, for then
   * half a tree could be left; it is kept for the caller.
   *
   * @param trees what to end, as it was when it was looked at
   * @param meanwhile called again and again while it waits, so that a caller can go on reading what
   *     the processes write
   * @return one outcome a tree, in their order
   */
  public List<EndedTree> end(List<ProcessTree> trees, Runnable meanwhile) {
    if (trees.isEmpty()) {
      return List.of();
    }
    EndingRound round = new EndingRound(trees, meanwhile);
    try {
      if (!round.allEndWithin(grace.untilTerm(), Signal.NONE)
          && !round.allEndWithin(grace.untilKill(), Signal.TERM)) {
        round.allEndWithin(grace.untilGivenUp(), Signal.KILL);
      }
      return round.outcomes();
    } finally {
      round.restoreInterrupt();
    }
  }
}
