package org.example.sessions.screen;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.backend.support.run.LaunchJournal;
import dev.sessions.backend.support.run.Run;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The launches that are on disk, for one snapshot; the files of each are read once. */
final class RecordedRuns {
  private final RunStore store;
  private final List<Run> done;
  private final Map<RunFolder, Optional<RunContents>> contents = new HashMap<>();
  private final Map<RunFolder, LaunchJournal> journals = new HashMap<>();

  /**
   * Creates the recorded launches for one snapshot.
   *
   * @param store the store, with the folder of the sockets as its address
   * @param done the launches that were listed before the sessions: one that is done after that
   *     would seem to have no windows
   */
  RecordedRuns(RunStore store, List<Run> done) {
    this.store = store;
    this.done = done;
  }

  RunFolder folder(String name) {
    return new RunFolder(store.root().resolve(name));
  }

  /** Returns what a launch created, or empty if that is not recorded. */
  Optional<RunContents> contents(RunFolder run) {
    return contents.computeIfAbsent(run, RunContents::read);
  }

  LaunchJournal journal(RunFolder run) {
    return journals.computeIfAbsent(run, LaunchJournal::readOrEmpty);
  }

  /** Returns whether the windows of a launch are known to be in another session. */
  boolean isElsewhere(RunFolder run, ListedSession session) {
    return done.stream()
        .filter(it -> it.folder().equals(run))
        .flatMap(it -> it.life().stream())
        .anyMatch(life -> !life.equals(session.life()));
  }

  /**
   * Returns the tabs that have ended and whose window is gone.
   *
   * @param lives the server lives that exist
   * @param isThere whether a tab of a launch has a window
   */
  List<EndedTab> ended(Set<String> lives, BiPredicate<RunFolder, Integer> isThere) {
    List<EndedTab> ended = new ArrayList<>();
    for (Run run : done) {
      Optional<RunContents> of = contents(run.folder());
      if (of.isPresent() && (run.isOf(lives) || store.isHistory(run))) {
        journal(run.folder()).ended(of.get()).stream()
            .filter(tab -> !isThere.test(run.folder(), tab.number()))
            .forEach(tab -> ended.add(tab.tab()));
      }
    }
    return ended;
  }
}
