package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.backend.tmux.look.Look;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.record.LaunchRecords;
import dev.sessions.backend.tmux.record.Records;
import dev.sessions.backend.tmux.record.RunStore;
import dev.sessions.backend.tmux.script.RunContents;
import dev.sessions.backend.tmux.script.RunFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Clears away what tools left that ended midway, and the files of sessions that are gone. */
public final class Sweep {
  /** How long the records of a session that ended by itself are kept. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final TmuxClient client;
  private final RunStore store;
  private final LaunchedWindows windows;
  private final List<RunFolder> candidates;

  /**
   * Makes a sweep of one server and one store. What it may clear away is listed now: a launch that
   * another tool ends after the look would seem to have no session.
   */
  public Sweep(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
    this.windows = new LaunchedWindows(client, store);
    this.candidates = store.folders(false);
  }

  /** Sweeps, by a look at the server from after this sweep was made. */
  public void sweep(Look look) {
    for (RunFolder folder : candidates) {
      look.building(folder.stagingName()).ifPresent(session -> endStaging(session, folder));
      Optional<RunContents> halfMade = halfMade(folder, look);
      if (halfMade.isPresent()) {
        endHalfMade(folder, halfMade.get(), look);
      } else if (isUsed(folder, look)) {
        // Its tool may have ended just before it could say so.
        markPlaced(folder);
      } else if (Records.lastEnd(folder)
          .filter(end -> end.isAfter(Instant.now().minus(KEPT)))
          .isPresent()) {
        store.deleteCommands(folder);
      } else {
        store.delete(folder);
      }
    }
  }

  /**
   * Forgets what was recorded of sessions: they were ended on purpose, or launched anew.
   *
   * @param names their stored names
   * @param look a look from after that, and from after this sweep was made
   */
  public void forget(Collection<String> names, Look look) {
    for (RunFolder folder : candidates) {
      boolean named =
          Records.contentsOf(folder)
              .filter(contents -> names.contains(contents.sessionName()))
              .isPresent();
      if (named && !isUsed(folder, look)) {
        store.delete(folder);
      }
    }
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

  /** Returns what a launch is of that did not come to its end, or empty where it did. */
  private Optional<RunContents> halfMade(RunFolder folder, Look look) {
    return look.server().isEmpty() || store.isPlaced(folder)
        ? Optional.empty()
        : Records.contentsOf(folder)
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
