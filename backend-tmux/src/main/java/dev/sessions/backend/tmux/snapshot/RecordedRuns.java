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

/** The records that go with one look at a server; those of a launch are read once. */
public final class RecordedRuns {
  private final RunStore store;
  private final List<Run> done;
  // By their paths: at each start the JVM would make the code anew that hashes a record.
  private final Map<Path, Optional<LaunchJournal>> journals = new HashMap<>();
  private final Map<Path, Optional<RunContents>> contents = new HashMap<>();

  /**
   * Lists the launches that are done. This is made before the look: a launch that is done after it
   * would seem to have no windows.
   */
  public RecordedRuns(RunStore store) {
    this(store, store.runs());
  }

  private RecordedRuns(RunStore store, List<Run> done) {
    this.store = store;
    this.done = done;
  }

  /** Returns the records for a look that does not ask what has ended. */
  public static RecordedRuns withoutEnded(RunStore store) {
    return new RecordedRuns(store, List.of());
  }

  /** Returns the record of the tab of a launcher's call, or empty if the records are gone. */
  public Optional<CommandRecord> of(LauncherCall call) {
    Optional<LaunchJournal> launch = launch(call.folder());
    return launch.isPresent() ? Optional.of(launch.get().of(call.number())) : Optional.empty();
  }

  /** Returns what a launch is of, by its name; empty if it does not say. */
  public Optional<RunContents> contents(RunFolder folder) {
    Optional<RunContents> known = contents.get(folder.path());
    if (known == null) {
      known = RunContents.read(folder);
      contents.put(folder.path(), known);
    }
    return known;
  }

  /** Returns the folder of a launch by its name. */
  public RunFolder folder(String run) {
    return new RunFolder(store.root().resolve(run));
  }

  /**
   * Returns the tabs that have ended and whose windows are gone: of the server life that answered,
   * and of earlier ones of the same address on this host.
   *
   * @param standing the records of the windows that the look saw, see {@link
   *     LauncherCall#recordKey()}
   * @param life the server life that answered, or empty if no server runs
   */
  public List<EndedTab> ended(Collection<String> standing, Optional<String> life) {
    Set<String> windows = new HashSet<>(standing);
    Set<String> lives = life.isPresent() ? Set.of(life.get()) : Set.of();
    List<EndedTab> gone = new ArrayList<>();
    for (Run run : done) {
      RunFolder folder = run.folder();
      Optional<LaunchJournal> launch = run.isForgotten() ? Optional.empty() : launch(folder);
      // What it is of need not be read if nothing has ended, which is most often so.
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

  /** The answer of the server that runs it may have been lost; then its windows say it. */
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

  /** Returns the sessions that were launched on another host, with what a person calls it. */
  public List<LaunchedElsewhere> elsewhere() {
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
