package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.tmux.look.Look;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.record.RunStore;
import dev.sessions.backend.tmux.script.Batch;
import dev.sessions.backend.tmux.script.LaunchScript;
import dev.sessions.backend.tmux.script.NamingRule;
import dev.sessions.backend.tmux.script.UndoCompiler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Undoes a launch that failed: exactly what it made, nothing else.
 *
 * <p>It does not rely on what the launch heard. After a deadline the server may have done more than
 * it said, so the windows of this launch are found by the launcher that they were started with.
 */
final class Undo {
  private final TmuxClient client;
  private final RunStore store;

  Undo(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
  }

  /**
   * Undoes the launch and returns the failure to report: the one given, with a word about what
   * could not be undone.
   *
   * @param look a look from after the failure, or empty where the server could not be looked at
   */
  SessionException undo(Attempt attempt, SessionException failure, Optional<Look> look) {
    LaunchScript script = attempt.script();
    if (look.isEmpty()) {
      return leave(attempt, failure, "the server does not answer");
    }
    try {
      if (look.get().server().isPresent()) {
        endWindows(script, look.get());
      }
      store.delete(script.folder());
      return failure;
    } catch (SessionException e) {
      failure.addSuppressed(e);
      return leave(attempt, failure, e.getMessage());
    }
  }

  private void endWindows(LaunchScript script, Look look) {
    Look.Server server = look.server().orElseThrow();
    List<String> rows = client.run("list-panes", "-a", "-F", UndoCompiler.ROW_FORMAT).lines();
    Batch commands =
        new UndoCompiler(new NamingRule(server.version()))
            .commands(script, server.id(), rows, keep(script, look), retired(script, look));
    if (!commands.lines().isEmpty()) {
      client.source(commands.text()).requireReached();
    }
  }

  /**
   * Leaves a launch to the next sweep. What the server has not made yet ends at once when it makes
   * it: its launcher is gone. A launch whose windows were all made keeps its files, for the server
   * may yet give them their place.
   */
  private SessionException leave(Attempt attempt, SessionException failure, String why) {
    LaunchScript script = attempt.script();
    if (!attempt.made().windows().keySet().containsAll(script.made())) {
      store.deleteCommands(script.folder());
    }
    store.release(script.folder());
    return new SessionException(
        failure.code(),
        failure.getMessage()
            + "; it could not be undone ("
            + why
            + "): the next run clears what is left of it under the name "
            + script.folder().stagingName(),
        failure.details(),
        failure);
  }

  /** Returns the tabs whose old windows are gone: their new window is all that is left of them. */
  private static Set<Integer> keep(LaunchScript script, Look look) {
    LaunchStep step = script.step();
    Set<String> standing =
        look.everySession()
            .flatMap(session -> session.windows().stream())
            .map(window -> window.id())
            .collect(Collectors.toSet());
    return script.made().stream()
        .filter(number -> !step.windows().get(number).existing().isEmpty())
        .filter(number -> !standing.contains(step.windows().get(number).existing().get(0)))
        .collect(Collectors.toSet());
  }

  private static Optional<SessionSnapshot> retired(LaunchScript script, Look look) {
    return look.building(script.folder().retiredName());
  }
}
