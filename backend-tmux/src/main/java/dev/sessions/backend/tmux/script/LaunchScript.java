package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A launch step, compiled: what is run, and what a printed script shows.
 *
 * @param step what it was compiled from
 * @param folder where its files go
 * @param files its files
 * @param create the batches that make the windows, under a name of their own where the session is
 *     new; the last one gives it its name, unless it takes another's place
 * @param settle the batch that a configuration makes necessary under which windows stay when their
 *     process ends, or are renamed
 * @param finish the batch in which windows or the session take others' place; empty if they take
 *     none
 */
public record LaunchScript(
    LaunchStep step,
    RunFolder folder,
    List<RunFile> files,
    List<Batch> create,
    Batch settle,
    Batch finish) {

  /** How many windows one batch makes at the most: what a server does well within a deadline. */
  public static final int BATCH_SIZE = 200;

  /**
   * How many windows tmux makes before it listens to its other clients: about 40 ms of its time.
   */
  static final int GROUP_SIZE = 25;

  /** Copies the lists. */
  public LaunchScript {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(settle, "settle");
    Objects.requireNonNull(finish, "finish");
    files = List.copyOf(files);
    create = List.copyOf(create);
  }

  /**
   * Returns the numbers of the tabs that get a new window, counted from 0, in the order of their
   * making: those that take another's place come last, so that the others leave no gap in the
   * indexes.
   */
  public List<Integer> createdTabs() {
    return createdTabs(step);
  }

  /** Returns the server life that its windows will be in, if something is in it already. */
  public Optional<String> life() {
    Optional<SessionRef> existing = step.existing();
    return existing.isPresent() ? Optional.of(existing.get().serverId()) : Optional.empty();
  }

  /** Returns whether its commands wait until what they take the place of has ended. */
  public boolean isHeld() {
    return isHeld(step);
  }

  /** A plain create, and a merge that only adds, take no place: nothing waits then. */
  static boolean isHeld(LaunchStep step) {
    if (step.action() == LaunchAction.REPLACE) {
      return true;
    }
    for (TabStep tab : step.tabs()) {
      if (tab.action() == TabAction.REPLACE) {
        return true;
      }
    }
    return false;
  }

  static List<Integer> createdTabs(LaunchStep step) {
    return RunContents.windows(step);
  }
}
