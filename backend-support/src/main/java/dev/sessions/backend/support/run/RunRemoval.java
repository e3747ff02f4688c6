package dev.sessions.backend.support.run;

import dev.sessions.backend.support.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Removes the files of launches, except the journal while a launcher is alive. */
final class RunRemoval {
  /** How long to wait for launchers whose windows were closed; most end within a millisecond. */
  private static final Duration ENDING = Duration.ofMillis(250);

  private static final Duration PAUSE = Duration.ofMillis(2);

  private final StateFolder state;

  RunRemoval(StateFolder state) {
    this.state = state;
  }

  /**
   * Removes a launch with its journal. A window that starts after this ends at once. While a
   * launcher is alive, the journal stays but is not reported; a later sweep removes it.
   */
  void delete(RunFolder folder) {
    if (launchersEnd(folder)) {
      remove(folder);
    } else {
      forget(folder);
      deleteCommands(folder);
    }
  }

  /** Removes a launch whose launchers cannot be alive. */
  void remove(RunFolder folder) {
    deleteFiles(folder, file -> true);
    try {
      Files.deleteIfExists(folder.path());
    } catch (IOException e) {
      state.logIgnored(folder.path() + " is removed by a later sweep", e);
    }
  }

  /** Waits a moment for launchers whose windows were closed; returns whether all have ended. */
  private static boolean launchersEnd(RunFolder folder) {
    LaunchJournal journal = LaunchJournal.readOrEmpty(folder);
    long end = System.nanoTime() + ENDING.toNanos();
    while (journal.anyLauncherLives()) {
      if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }

  /** Removes the contents, without which the records are not reported. */
  private void forget(RunFolder folder) {
    try {
      Files.deleteIfExists(folder.path().resolve(RunFolder.CONTENTS));
    } catch (IOException e) {
      state.logIgnored(folder.path() + " is removed by a later sweep", e);
    }
  }

  /** Removes the launcher and the commands of a launch, and keeps its journal. */
  void deleteCommands(RunFolder folder) {
    deleteFiles(folder, file -> RunFolder.isCommand(file.getFileName().toString()));
  }

  private void deleteFiles(RunFolder folder, Predicate<Path> which) {
    try (Stream<Path> files = Files.list(folder.path())) {
      for (Path file : files.filter(which).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // Already removed by another tool.
    } catch (IOException e) {
      state.logIgnored(folder.path() + " is removed by a later sweep", e);
    }
  }
}
