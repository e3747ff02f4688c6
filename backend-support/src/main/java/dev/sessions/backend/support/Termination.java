package dev.sessions.backend.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Ends some process trees, or the processes of panes, once, in the calling thread. */
final class Termination {
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** Process start times are counted from the boot, whose time is known to the second only. */
  private static final Duration SLACK = Duration.ofMillis(1500);

  private final ProtectedProcesses safe = new ProtectedProcesses();
  private final Instant began = Instant.now().minus(SLACK);
  private final List<TerminatingTree> trees;
  private final Runnable meanwhile;
  private boolean interrupted;

  private Termination(List<ProcessTree> trees, List<PaneProcesses> panes, Runnable meanwhile) {
    ProcessTable now = ProcessTable.read();
    this.trees = new ArrayList<>();
    trees.forEach(tree -> this.trees.add(new TerminatingTree(tree, now, safe)));
    panes.forEach(pane -> this.trees.add(new TerminatingTree(pane, now, safe)));
    this.meanwhile = meanwhile;
  }

  static Termination ofTrees(List<ProcessTree> trees, Runnable meanwhile) {
    return new Termination(trees, List.of(), meanwhile);
  }

  static Termination ofPanes(List<PaneProcesses> panes) {
    return new Termination(List.of(), panes, () -> {});
  }

  /**
   * Sends the signal to all members, and to those that they start meanwhile, until all have ended
   * or the time is over.
   *
   * @return whether all have ended
   */
  boolean allEndWithin(Duration time, Signal signal) {
    long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(time);
    long pause = FIRST_PAUSE_NANOS;
    Set<ProcessHandle> sent = new HashSet<>();
    while (true) {
      meanwhile.run();
      // Listing all processes is expensive, so it is done only while a member lives.
      if (trees.stream().noneMatch(TerminatingTree::lives)) {
        boolean isTreeOnly = trees.stream().noneMatch(TerminatingTree::isPane);
        if (signal == Signal.NONE && isTreeOnly) {
          return true;
        }
        reach(signal, sent, true);
        boolean hangsUp =
            signal == Signal.NONE && trees.stream().anyMatch(TerminatingTree::hangsUp);
        if (!hangsUp && trees.stream().noneMatch(TerminatingTree::lives)) {
          return true;
        }
      }
      long left = end - System.nanoTime();
      if (left > 0 || signal != Signal.NONE) {
        reach(signal, sent, signal != Signal.NONE);
      }
      if (left <= 0) {
        return false;
      }
      // An interrupted thread would not pause at all.
      interrupted |= Thread.interrupted();
      LockSupport.parkNanos(this, Math.min(left, pause));
      pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
    }
  }

  /** Adds the processes started since, and sends the signal to all that have not received it. */
  private void reach(Signal signal, Set<ProcessHandle> sent, boolean adopts) {
    ProcessTable now = ProcessTable.read();
    for (TerminatingTree tree : trees) {
      tree.grow(now, safe);
      if (adopts) {
        tree.adopt(now, safe, began);
      }
      if (signal != Signal.NONE) {
        tree.signal(signal, sent);
      }
    }
  }

  List<EndedTree> outcomes() {
    return trees.stream().map(TerminatingTree::outcome).toList();
  }

  void restoreInterrupt() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
