package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.tmux.look.Look;
import dev.sessions.backend.tmux.look.Looker;
import dev.sessions.backend.tmux.process.TmuxClient;
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
   */
  SessionException undo(LaunchScript script, SessionException failure) {
    // First the files: a window that starts after this, because a stopped server goes on, ends at
    // once.
    store.delete(script.folder());
    try {
      Look look = new Looker(client).look();
      if (look.server().isEmpty()) {
        return failure;
      }
      List<String> rows = client.run("list-panes", "-a", "-F", UndoCompiler.ROW_FORMAT).lines();
      String commands =
          new UndoCompiler(new NamingRule(look.server().get().version()))
              .commands(script, rows, keep(script, look), retired(script, look));
      if (!commands.isEmpty()) {
        client.source(commands).requireReached();
      }
      return failure;
    } catch (SessionException e) {
      failure.addSuppressed(e);
      return new SessionException(
          failure.code(),
          failure.getMessage()
              + "; it could not be undone ("
              + e.getMessage()
              + "): look for a session named "
              + script.folder().stagingName(),
          failure.details(),
          failure);
    }
  }

  /** Returns the tabs whose old windows are gone: their new window is all that is left of them. */
  private static Set<Integer> keep(LaunchScript script, Look look) {
    LaunchStep step = script.step();
    Set<String> standing =
        look.snapshot().sessions().stream()
            .flatMap(session -> session.windows().stream())
            .map(window -> window.id())
            .collect(Collectors.toSet());
    return script.made().stream()
        .filter(number -> !step.windows().get(number).existing().isEmpty())
        .filter(number -> !standing.contains(step.windows().get(number).existing().get(0)))
        .collect(Collectors.toSet());
  }

  private static Optional<SessionSnapshot> retired(LaunchScript script, Look look) {
    return look.snapshot().session(script.folder().retiredName());
  }
}
