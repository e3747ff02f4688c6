package dev.sessions.backend.tmux.record;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.backend.tmux.script.RunContents;
import dev.sessions.backend.tmux.script.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what is recorded of commands whose windows are gone. */
public final class Records {
  private final RunStore store;

  /** Makes a reader of a store. */
  public Records(RunStore store) {
    this.store = store;
  }

  /**
   * Lists the launches that are done, before a look; one that is done after it would seem to have
   * no windows.
   *
   * @return tells the tabs that have ended and whose windows are gone, given the records of the
   *     windows that the look saw
   */
  public Function<Collection<String>, List<EndedTab>> beforeLook() {
    List<RunFolder> folders = store.folders(false);
    return standing -> ended(folders, new HashSet<>(standing));
  }

  private static List<EndedTab> ended(List<RunFolder> folders, Set<String> windows) {
    return folders.stream()
        .flatMap(folder -> contents(folder).stream().flatMap(it -> ended(folder, it, windows)))
        .toList();
  }

  private static Stream<EndedTab> ended(
      RunFolder folder, RunContents contents, Set<String> windows) {
    return contents.tabs().keySet().stream()
        .filter(number -> !windows.contains(folder.record(number)))
        .flatMap(
            number ->
                CommandRecord.read(folder.record(number)).flatMap(CommandRecord::end).stream()
                    .map(
                        end ->
                            new EndedTab(contents.sessionName(), contents.identity(number), end)));
  }

  /** Returns when the last of a launch's commands ended, or empty where none did. */
  public static Optional<Instant> lastEnd(RunFolder folder) {
    return contents(folder).stream()
        .flatMap(contents -> ended(folder, contents, Set.of()))
        .flatMap(tab -> tab.state().ended().stream())
        .max(Comparator.naturalOrder());
  }

  /** Returns the folder of a launch by its name. */
  public RunFolder folder(String run) {
    return new RunFolder(store.root().resolve(run));
  }

  /** Returns what a run folder is of, or empty where it does not say. */
  public static Optional<RunContents> contents(RunFolder folder) {
    try {
      return RunContents.parse(Files.readAllLines(folder.path().resolve(RunFolder.CONTENTS)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
