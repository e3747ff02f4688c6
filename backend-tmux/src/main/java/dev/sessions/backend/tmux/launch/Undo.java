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
 * Undoes a launch that failed: exactly what it created, nothing else.
 *
 * <p>It does not rely on tmux's answers. After a deadline the server may have done more than it
 * answered, so the windows of the launch are found by the launcher that they were started with.
 */
final class Undo {
  private final LaunchedWindows windows;
  private final RunStore store;

  Undo(TmuxClient client, RunStore store) {
    this.windows = new LaunchedWindows(client, store);
    this.store = store;
  }

  /**
   * Undoes the launch and returns the failure to report: the given one, extended if the launch
   * could not be undone.
   *
   * @param snapshot a snapshot from after the failure, or empty if none could be read
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
   * Returns the server life of a launch: the one that answered, or that of the session that the
   * step changes.
   */
  private static Optional<String> life(Attempt attempt) {
    return attempt
        .created()
        .server()
        .or(() -> attempt.script().step().existing().map(SessionRef::serverId));
  }

  /**
   * Leaves a launch to the next sweep. A window that the server creates later ends at once, because
   * its launcher is gone. A launch whose windows were all created, as tmux or their launchers
   * reported, keeps its files: it may be complete, or the server may still complete it.
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
            + "): it may be running; the next run ends it if it is incomplete",
        failure.details(),
        failure);
  }
}
