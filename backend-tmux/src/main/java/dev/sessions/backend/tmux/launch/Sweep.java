package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.backend.support.run.LaunchJournal;
import dev.sessions.backend.support.run.Run;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.run.RunSweep;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Removes what interrupted launches left behind, and the files of sessions that are gone. */
public final class Sweep {
  private final TmuxClient client;
  private final RunStore store;
  private final LaunchedWindows windows;
  private final RunSweep runs;

  /**
   * Creates a sweep of one server and one store. The launches that it may remove are listed now,
   * which has to be before the snapshot is read: a launch that another tool completes after that
   * would seem to have no session.
   */
  public Sweep(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
    this.windows = new LaunchedWindows(client, store);
    this.runs = new RunSweep(store);
  }

  /** Sweeps, given a snapshot that was read after this sweep was created. */
  public void sweep(ServerSnapshot snapshot) {
    sweep(snapshot, lives(snapshot, Optional.empty()));
  }

  /**
   * Sweeps after sessions were ended on purpose.
   *
   * @param snapshot a snapshot from after that
   * @param life the server life that they were in, which may have ended with them
   */
  public void sweep(ServerSnapshot snapshot, Optional<String> life) {
    sweep(snapshot, lives(snapshot, life));
  }

  private void sweep(ServerSnapshot snapshot, Set<String> lives) {
    runs.sweep(lives, run -> isGone(run, snapshot, lives));
  }

  /**
   * Returns whether nothing is left of a launch of this server, or of a server that is not
   * recorded, but its records.
   */
  private boolean isGone(Run run, ServerSnapshot snapshot, Set<String> lives) {
    RunFolder folder = run.folder();
    snapshot
        .building(folder.stagingName())
        .ifPresent(session -> endStaging(session, folder, snapshot));
    boolean isOfThisServer = run.isOf(lives) || isUsed(folder, snapshot);
    if (!isOfThisServer && run.hasLaunchers()) {
      // Another server runs it, whose answer was lost.
      return false;
    }
    Optional<RunContents> incomplete = incomplete(folder, snapshot);
    if (incomplete.isPresent()) {
      endIncomplete(folder, incomplete.get(), snapshot);
      return false;
    }
    if (isUsed(folder, snapshot)) {
      // Its tool may have ended just before it could record that.
      markPlaced(folder);
      if (run.isUnclaimed()) {
        snapshot.server().ifPresent(server -> store.claim(folder, server.id()));
      }
      return false;
    }
    return true;
  }

  /**
   * Deletes the records of sessions that were ended on purpose, or launched anew: those of this
   * server and of its earlier lives on this host.
   *
   * @param which returns whether a launch is one of such a session
   * @param snapshot a snapshot from after that, read after this sweep was created
   * @param life the server life that they were in, which may have ended with them
   */
  public void forget(Predicate<RunContents> which, ServerSnapshot snapshot, Optional<String> life) {
    runs.forget(which, lives(snapshot, life), folder -> isUsed(folder, snapshot));
  }

  private static Set<String> lives(ServerSnapshot snapshot, Optional<String> other) {
    Set<String> lives = new HashSet<>();
    snapshot.server().ifPresent(server -> lives.add(server.id()));
    other.ifPresent(lives::add);
    return lives;
  }

  private void markPlaced(RunFolder folder) {
    try {
      store.placed(folder);
    } catch (SessionException e) {
      // No launch of this program depends on it.
      store.logIgnored("another tool has removed " + folder.path(), e);
    }
  }

  private static boolean isUsed(RunFolder folder, ServerSnapshot snapshot) {
    return snapshot.recordKeys().values().stream().anyMatch(record -> isIn(folder, record));
  }

  private static boolean isIn(RunFolder folder, String record) {
    return record.startsWith(folder.path() + "/");
  }

  /** Returns the contents of a launch that was not completed, or empty if it was. */
  private Optional<RunContents> incomplete(RunFolder folder, ServerSnapshot snapshot) {
    return snapshot.server().isEmpty() || store.isPlaced(folder)
        ? Optional.empty()
        : RunContents.read(folder)
            .filter(
                contents -> isGivenUp(folder, snapshot) || !isComplete(folder, contents, snapshot));
  }

  /**
   * Returns whether a launch has removed its launcher but has windows, which were created after
   * that or at that moment.
   */
  private boolean isGivenUp(RunFolder folder, ServerSnapshot snapshot) {
    return isUsed(folder, snapshot) && !store.hasCommands(folder);
  }

  private void endIncomplete(RunFolder folder, RunContents contents, ServerSnapshot snapshot) {
    try {
      windows.end(folder, contents, snapshot);
    } catch (SessionException e) {
      store.logIgnored("the next sweep tries again to end the windows of " + folder.path(), e);
    }
  }

  /**
   * Returns whether a launch is complete: a new session once it has its own name, a merge once all
   * its windows were created and all that they replace is gone.
   */
  private static boolean isComplete(
      RunFolder folder, RunContents contents, ServerSnapshot snapshot) {
    if (contents.action() != LaunchAction.MERGE) {
      return snapshot.building(folder.stagingName()).isEmpty()
          && snapshot.building(folder.retiredName()).isEmpty();
    }
    Set<String> existing =
        snapshot
            .allSessions()
            .flatMap(session -> session.windows().stream())
            .flatMap(window -> window.panes().stream())
            .map(PaneSnapshot::id)
            .collect(Collectors.toSet());
    LaunchJournal journal = LaunchJournal.readOrEmpty(folder);
    return contents.tabs().keySet().stream()
            .allMatch(
                number ->
                    snapshot.recordKeys().containsValue(folder.recordKey(number))
                        || journal.of(number).end().isPresent())
        && contents.replaced().values().stream().noneMatch(existing::contains);
  }

  /** Ends a session under a staging name, whose tool has ended and cannot complete it. */
  private void endStaging(SessionSnapshot session, RunFolder folder, ServerSnapshot snapshot) {
    List<Long> pids =
        session.windows().stream()
            .flatMap(window -> window.panes().stream())
            .filter(pane -> !pane.dead())
            .flatMapToLong(pane -> pane.pid().stream())
            .boxed()
            .toList();
    ClosedPanes closing = ClosedPanes.of(snapshot.server().orElseThrow().id(), pids);
    String ended = folder.name() + " ended";
    TmuxAnswer answer =
        client.run(
            "if-shell",
            "-F",
            "-t",
            session.id() + ":",
            "#{==:#{session_name}," + folder.stagingName() + "}",
            "display-message -p '" + ended + "' ; kill-session -t '" + session.id() + "'");
    if (answer.lines().contains(ended)) {
      closing.end();
    }
  }
}
