package dev.sessions.backend.support;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One ending of some trees, in one thread. */
final class EndingRound {
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** A system counts the start of processes from a boot that it knows to the second only. */
  private static final Duration SLACK = Duration.ofMillis(1500);

  private final Spared spared = new Spared();
  private final Instant began = Instant.now().minus(SLACK);
  private final List<DoomedTree> doomed;
  private final Runnable meanwhile;
  private boolean interrupted;

  EndingRound(List<ProcessTree> trees, Runnable meanwhile) {
    ProcessTable now = ProcessTable.look();
    this.doomed = trees.stream().map(tree -> new DoomedTree(tree, now, spared)).toList();
    this.meanwhile = meanwhile;
  }

  /**
   * Sends the signal to what lives, and to what is started meanwhile, until nothing lives or the
   * time is over.
   *
   * @return whether nothing lives
   */
  boolean allEndWithin(Duration time, Signal signal) {
    long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(time);
    long pause = FIRST_PAUSE_NANOS;
    Set<ProcessHandle> sent = new HashSet<>();
    while (true) {
      meanwhile.run();
      // A look at all processes is what costs, so it is made only where something lives.
      if (doomed.stream().noneMatch(DoomedTree::lives)) {
        if (signal == Signal.NONE) {
          return true;
        }
        reach(signal, sent);
        if (doomed.stream().noneMatch(DoomedTree::lives)) {
          return true;
        }
      }
      long left = end - System.nanoTime();
      if (left > 0 || signal != Signal.NONE) {
        reach(signal, sent);
      }
      if (left <= 0) {
        return false;
      }
      // An interrupt would turn every pause into none.
      interrupted |= Thread.interrupted();
      LockSupport.parkNanos(this, Math.min(left, pause));
      pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
    }
  }

  /** Takes in what has been started since, and sends the signal to all that have not had it. */
  private void reach(Signal signal, Set<ProcessHandle> sent) {
    ProcessTable now = ProcessTable.look();
    for (DoomedTree tree : doomed) {
      tree.grow(now, spared);
      if (signal != Signal.NONE) {
        tree.adopt(now, spared, began);
        tree.signal(signal, sent);
      }
    }
  }

  List<EndedTree> outcomes() {
    return doomed.stream().map(DoomedTree::outcome).toList();
  }

  void restoreInterrupt() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
