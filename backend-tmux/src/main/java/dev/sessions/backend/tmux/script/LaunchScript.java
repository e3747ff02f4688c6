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
 * A compiled launch step: what is run, and what a printed script shows.
 *
 * @param step what it was compiled from
 * @param folder the folder of its files
 * @param files its files
 * @param create the batches that create the windows, in a new session under its staging name; the
 *     last one gives the session its name, unless it replaces another
 * @param settle the batch that is needed if the user's configuration keeps windows whose process
 *     has ended, or lets programs rename them
 * @param finish the batch that replaces a session or windows; empty if nothing is replaced
 */
public record LaunchScript(
    LaunchStep step,
    RunFolder folder,
    List<RunFile> files,
    List<Batch> create,
    Batch settle,
    Batch finish) {

  /** The most windows of one batch: as many as a server creates well within a deadline. */
  public static final int BATCH_SIZE = 200;

  /**
   * The number of windows that tmux creates before it serves other clients: about 40 ms of work.
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
   * Returns the numbers of the tabs that get a new window, counted from 0, in the order of
   * creation: those that replace windows come last, so that the others leave no gap in the indexes.
   */
  public List<Integer> createdTabs() {
    return createdTabs(step);
  }

  /** Returns the server life of the session that the step changes, or empty if it creates one. */
  public Optional<String> life() {
    Optional<SessionRef> existing = step.existing();
    return existing.isPresent() ? Optional.of(existing.get().serverId()) : Optional.empty();
  }

  /** Returns whether its commands are held until what they replace has ended. */
  public boolean isHeld() {
    return isHeld(step);
  }

  /**
   * A step that creates, and a merge that only adds windows, replace nothing: their commands are
   * not held.
   */
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
