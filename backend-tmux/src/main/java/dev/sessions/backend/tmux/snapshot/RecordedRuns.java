package dev.sessions.backend.tmux.snapshot;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.backend.support.run.CommandRecord;
import dev.sessions.backend.support.run.LaunchJournal;
import dev.sessions.backend.support.run.Run;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.mark.LauncherCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is on disk of launches, for one snapshot; the files of each launch are read once. */
final class RecordedRuns {
  private final RunStore store;
  private final List<Run> done;
  // By path, not by RunFolder: the JVM would generate the code that hashes a record at each start.
  private final Map<Path, Optional<LaunchJournal>> journals = new HashMap<>();
  private final Map<Path, Optional<RunContents>> contents = new HashMap<>();

  /**
   * Lists the launches that are done. This happens before the server is asked: a launch that is
   * done after that would seem to have no windows.
   */
  RecordedRuns(RunStore store) {
    this(store, store.runs());
  }

  private RecordedRuns(RunStore store, List<Run> done) {
    this.store = store;
    this.done = done;
  }

  /** Returns the records for a snapshot without tabs that have ended. */
  static RecordedRuns withoutEnded(RunStore store) {
    return new RecordedRuns(store, List.of());
  }

  /**
   * Returns the record of the command of a launcher's call, or empty if the journal is gone.
   *
   * @param note what the launcher could not write to the journal, or an empty text
   */
  Optional<CommandRecord> of(LauncherCall call, String note) {
    Optional<LaunchJournal> launch = launch(call.folder());
    if (note.isEmpty()) {
      return launch.isPresent() ? Optional.of(launch.get().of(call.number())) : Optional.empty();
    }
    return Optional.of(launch.orElse(LaunchJournal.empty()).of(call.number(), note));
  }

  /** Returns what a launch created, or empty if that is not recorded. */
  Optional<RunContents> contents(RunFolder folder) {
    Optional<RunContents> known = contents.get(folder.path());
    if (known == null) {
      known = RunContents.read(folder);
      contents.put(folder.path(), known);
    }
    return known;
  }

  /** Returns the folder of a launch by its name. */
  RunFolder folder(String run) {
    return new RunFolder(store.root().resolve(run));
  }

  /**
   * Returns the tabs that have ended and whose windows are gone, in the server life that answered
   * and in earlier ones of the same address on this host.
   *
   * @param keys the {@linkplain LauncherCall#recordKey() record keys} of the panes that exist
   * @param life the server life that answered, or empty if no server runs
   */
  List<EndedTab> ended(Collection<String> keys, Optional<String> life) {
    Set<String> windows = new HashSet<>(keys);
    Set<String> lives = life.isPresent() ? Set.of(life.get()) : Set.of();
    List<EndedTab> gone = new ArrayList<>();
    for (Run run : done) {
      RunFolder folder = run.folder();
      Optional<LaunchJournal> launch = run.isForgotten() ? Optional.empty() : launch(folder);
      // The contents need not be read if nothing has ended, which is the usual case.
      if (launch.isPresent()
          && launch.get().anyEnded()
          && (run.isOf(lives) || isUsed(run, windows) || store.isHistory(run))) {
        for (LaunchJournal.Ended ended : ended(contents(folder), launch)) {
          if (!windows.contains(folder.recordKey(ended.number()))) {
            gone.add(ended.tab());
          }
        }
      }
    }
    return gone;
  }

  /**
   * Returns whether a launch whose server is not recorded has windows: tmux's answer to it may have
   * been lost.
   */
  private static boolean isUsed(Run run, Set<String> windows) {
    if (run.isUnclaimed()) {
      for (String record : windows) {
        if (record.startsWith(run.folder().path() + "/")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the sessions that were launched on another host, with that host's name for users. */
  List<LaunchedElsewhere> elsewhere() {
    List<LaunchedElsewhere> sessions = new ArrayList<>();
    for (Run run : done) {
      Optional<String> place = run.elsewhere();
      Optional<RunContents> launch = place.isPresent() ? contents(run.folder()) : Optional.empty();
      if (launch.isPresent()) {
        sessions.add(
            LaunchedElsewhere.of(
                launch.get().launchedAs(), launch.get().layoutName(), place.get()));
      }
    }
    return sessions;
  }

  private static List<LaunchJournal.Ended> ended(
      Optional<RunContents> contents, Optional<LaunchJournal> launch) {
    return contents.isPresent() && launch.isPresent()
        ? launch.get().ended(contents.get())
        : List.of();
  }

  private Optional<LaunchJournal> launch(RunFolder folder) {
    Optional<LaunchJournal> known = journals.get(folder.path());
    if (known == null) {
      known = LaunchJournal.read(folder);
      journals.put(folder.path(), known);
    }
    return known;
  }
}
