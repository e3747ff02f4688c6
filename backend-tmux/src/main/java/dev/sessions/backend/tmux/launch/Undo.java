package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.backend.support.run.LaunchJournal;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.LaunchScript;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.Optional;

/**
 * Undoes a launch that failed: exactly what it made, nothing else.
 *
 * <p>It does not rely on what the launch heard. After a deadline the server may have done more than
 * it said, so the windows of this launch are found by the launcher that they were started with.
 */
final class Undo {
  private final LaunchedWindows windows;
  private final RunStore store;

  Undo(TmuxClient client, RunStore store) {
    this.windows = new LaunchedWindows(client, store);
    this.store = store;
  }

  /**
   * Undoes the launch and returns the failure to report: the one given, with a word about what
   * could not be undone.
   *
   * @param snapshot a look from after the failure, or empty if the server could not be looked at
   */
  SessionException undo(
      Attempt attempt, SessionException failure, Optional<ServerSnapshot> snapshot) {
    LaunchScript script = attempt.script();
    if (snapshot.isEmpty()) {
      return leave(attempt, failure, "the server does not answer");
    }
    try {
      windows.end(script.folder(), RunContents.of(script.step()), snapshot.get());
      return failure;
    } catch (SessionException e) {
      failure.addSuppressed(e);
      return leave(attempt, failure, e.getMessage());
    }
  }

  /**
   * What changes a session that is there is in the server life of it, also if nothing was heard.
   */
  private static Optional<String> life(Attempt attempt) {
    return attempt
        .created()
        .server()
        .or(() -> attempt.script().step().existing().map(SessionRef::serverId));
  }

  /**
   * Leaves a launch to the next sweep. What the server has not made yet ends at once when it makes
   * it: its launcher is gone. A launch whose windows were all made, by what tmux said or by what
   * their launchers did, keeps its files: it may stand, or the server may yet give it its place.
   */
  private SessionException leave(Attempt attempt, SessionException failure, String why) {
    LaunchScript script = attempt.script();
    LaunchJournal journal = LaunchJournal.readOrEmpty(script.folder());
    boolean begun = script.createdTabs().stream().allMatch(number -> journal.of(number).hasBegun());
    if (!begun && !attempt.created().windows().keySet().containsAll(script.createdTabs())) {
      store.deleteCommands(script.folder());
    }
    store.release(script.folder(), life(attempt), attempt.created().serverIsHere());
    return new SessionException(
        failure.code(),
        failure.getMessage()
            + "; it could not be undone ("
            + why
            + "): it may stand, and the next run clears what is half made of it",
        failure.details(),
        failure);
  }
}
