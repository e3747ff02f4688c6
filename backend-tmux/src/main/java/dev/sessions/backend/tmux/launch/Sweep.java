package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.backend.support.run.LaunchRecords;
import dev.sessions.backend.support.run.Run;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.run.RunSweep;
import dev.sessions.backend.tmux.look.Look;
import dev.sessions.backend.tmux.process.TmuxClient;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Clears away what tools left that ended midway, and the files of sessions that are gone. */
public final class Sweep {
  private final TmuxClient client;
  private final RunStore store;
  private final LaunchedWindows windows;
  private final RunSweep runs;

  /**
   * Creates a sweep of one server and one store. What it may clear away is listed now: a launch
   * that another tool ends after the look would seem to have no session.
   */
  public Sweep(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
    this.windows = new LaunchedWindows(client, store);
    this.runs = new RunSweep(store);
  }

  /** Sweeps, by a look at the server from after this sweep was made. */
  public void sweep(Look look) {
    sweep(look, lives(look, Optional.empty()));
  }

  /**
   * Sweeps after sessions were ended on purpose.
   *
   * @param life the server life that they were in, which may have ended with them
   */
  public void sweep(Look look, Optional<String> life) {
    sweep(look, lives(look, life));
  }

  private void sweep(Look look, Set<String> lives) {
    runs.sweep(lives, run -> isGone(run, look, lives));
  }

  /** Judges a launch of this server, or one that no server is known of. */
  private boolean isGone(Run run, Look look, Set<String> lives) {
    RunFolder folder = run.folder();
    look.building(folder.stagingName()).ifPresent(session -> endStaging(session, folder));
    boolean ours = run.isOf(lives) || isUsed(folder, look);
    if (!ours && run.hasLaunchers()) {
      // Another server runs it, whose answer was lost.
      return false;
    }
    Optional<RunContents> halfMade = halfMade(folder, look);
    if (halfMade.isPresent()) {
      endHalfMade(folder, halfMade.get(), look);
      return false;
    }
    if (isUsed(folder, look)) {
      // Its tool may have ended just before it could say so.
      markPlaced(folder);
      if (run.isUnclaimed()) {
        look.server().ifPresent(server -> store.claim(folder, server.id()));
      }
      return false;
    }
    return true;
  }

  /**
   * Forgets what was recorded of sessions that were ended on purpose, or launched anew. That is
   * what this server recorded, and its earlier lives on this host.
   *
   * @param which whether a launch is of such a session
   * @param look a look from after that, and from after this sweep was made
   * @param life the server life that they were in, which may have ended with them
   */
  public void forget(Predicate<RunContents> which, Look look, Optional<String> life) {
    runs.forget(which, lives(look, life), folder -> isUsed(folder, look));
  }

  private static Set<String> lives(Look look, Optional<String> other) {
    Set<String> lives = new HashSet<>();
    look.server().ifPresent(server -> lives.add(server.id()));
    other.ifPresent(lives::add);
    return lives;
  }

  private void markPlaced(RunFolder folder) {
    try {
      store.placed(folder);
    } catch (SessionException e) {
      // Another tool has cleared it away since the look; it is no launch of ours that fails by
      // that.
    }
  }

  private static boolean isUsed(RunFolder folder, Look look) {
    return look.records().values().stream().anyMatch(record -> isIn(folder, record));
  }

  private static boolean isIn(RunFolder folder, String record) {
    return record.startsWith(folder.path() + "/");
  }

  /** Returns what a launch is of that did not come to its end, or empty if it did. */
  private Optional<RunContents> halfMade(RunFolder folder, Look look) {
    return look.server().isEmpty() || store.isPlaced(folder)
        ? Optional.empty()
        : RunContents.read(folder)
            .filter(contents -> isGivenUp(folder, look) || !isComplete(folder, contents, look));
  }

  /**
   * The launch took its launcher away; what stands of it was made after that, or at that moment.
   */
  private boolean isGivenUp(RunFolder folder, Look look) {
    return isUsed(folder, look) && !store.hasCommands(folder);
  }

  private void endHalfMade(RunFolder folder, RunContents contents, Look look) {
    try {
      windows.end(folder, contents, look);
    } catch (SessionException e) {
      // The next sweep will.
    }
  }

  /**
   * A new session is complete once it has its own name. A merge is where its windows are made and
   * nothing stands whose place they take.
   */
  private static boolean isComplete(RunFolder folder, RunContents contents, Look look) {
    if (contents.action() != LaunchAction.MERGE) {
      return look.building(folder.stagingName()).isEmpty()
          && look.building(folder.retiredName()).isEmpty();
    }
    Set<String> standing =
        look.everySession()
            .flatMap(session -> session.windows().stream())
            .flatMap(window -> window.panes().stream())
            .map(PaneSnapshot::id)
            .collect(Collectors.toSet());
    LaunchRecords records = LaunchRecords.readOrNone(folder);
    return contents.tabs().keySet().stream()
            .allMatch(
                number ->
                    look.records().containsValue(folder.record(number))
                        || records.of(number).end().isPresent())
        && contents.replaced().values().stream().noneMatch(standing::contains);
  }

  /** A session under a staging name whose tool has ended will never be finished. */
  private void endStaging(SessionSnapshot session, RunFolder folder) {
    client.run(
        "if-shell",
        "-F",
        "-t",
        session.id() + ":",
        "#{==:#{session_name}," + folder.stagingName() + "}",
        "kill-session -t '" + session.id() + "'");
  }
}
