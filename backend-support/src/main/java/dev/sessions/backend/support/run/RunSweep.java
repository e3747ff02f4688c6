package dev.sessions.backend.support.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Removes what interrupted launches left behind, and the files of sessions that are gone.
 *
 * <p>It leaves alone launches that a tool works on, launches of another server that is alive or of
 * another host, and launches that a later release has written. The records of commands that have
 * ended are kept for seven days, and no run folder is removed while one of its launchers is alive.
 */
public final class RunSweep {
  /** How long the records of a session that ended by itself are kept. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final RunStore store;
  private final List<Run> candidates;

  /**
   * Creates a sweep of a store. The launches that it may remove are listed now, which has to be
   * before the multiplexer is asked what exists: a launch that another tool completes after that
   * would seem to have no session.
   */
  public RunSweep(RunStore store) {
    this.store = store;
    this.candidates = store.runs();
  }

  /** Decides about launches for a backend, which knows what its server runs. */
  @FunctionalInterface
  public interface Judge {
    /**
     * Decides about a launch that no tool works on, of this server or of an unknown one: what is
     * complete stays, and what is incomplete is ended.
     *
     * @param run the launch
     * @return whether nothing but its records is left
     */
    boolean isGone(Run run);
  }

  /**
   * Removes what may be removed.
   *
   * @param lives the {@linkplain dev.sessions.backend.support.host.ServerLife#id() ids} of the
   *     server lives that belong to this server now
   * @param judge decides about the launches of this server
   */
  public void sweep(Set<String> lives, Judge judge) {
    for (Run run : candidates) {
      if (run.isForgotten()) {
        store.delete(run);
      } else if (run.isOf(lives) || run.isUnclaimed()) {
        if (judge.isGone(run)) {
          clearHistory(run);
        }
      } else if (run.isOver()) {
        clearHistory(run);
      }
      // All others belong to a server that is alive, or to another host.
    }
  }

  /**
   * Deletes the records of sessions that were ended on purpose or launched anew: those of this
   * server and of its earlier lives on this host.
   *
   * @param which returns whether a launch is one of such a session
   * @param lives the ids of the server lives that they were in
   * @param isUsed returns whether a launch still has windows, which keeps its records
   */
  public void forget(Predicate<RunContents> which, Set<String> lives, Predicate<RunFolder> isUsed) {
    for (Run run : candidates) {
      if (!run.isForgotten()
          && RunContents.read(run.folder()).filter(which).isPresent()
          && !isUsed.test(run.folder())
          && (run.isOf(lives) || store.isHistory(run))) {
        store.delete(run);
      }
    }
  }

  /**
   * Keeps the records of a launch that is over for some days if a command has ended; otherwise
   * deletes it.
   */
  private void clearHistory(Run run) {
    if (lastEnd(run.folder()).filter(end -> end.isAfter(Instant.now().minus(KEPT))).isPresent()) {
      store.deleteCommands(run.folder());
    } else {
      store.delete(run);
    }
  }

  /** Returns when the last of a launch's commands ended, or empty if none did. */
  private static Optional<Instant> lastEnd(RunFolder folder) {
    Optional<RunContents> contents = RunContents.read(folder);
    Optional<LaunchJournal> journal = LaunchJournal.read(folder);
    return contents.isEmpty() || journal.isEmpty()
        ? Optional.empty()
        : journal.get().ended(contents.get()).stream()
            .flatMap(ended -> ended.tab().state().ended().stream())
            .max(Comparator.naturalOrder());
  }
}
