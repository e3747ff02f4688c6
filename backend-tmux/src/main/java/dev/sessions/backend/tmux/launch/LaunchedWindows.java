package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.Batch;
import dev.sessions.backend.tmux.script.UndoCompiler;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import dev.sessions.backend.tmux.syntax.NamingRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds and ends the windows of a launch, by the launcher that they were started with. An answer of
 * tmux is accepted only if it is complete: one that was lost would seem to be a launch without
 * windows.
 */
final class LaunchedWindows {
  private final TmuxClient client;
  private final RunStore store;

  LaunchedWindows(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
  }

  /**
   * Ends the panes of a launch, gives a session that was to be replaced its name back, and removes
   * the files. A window that has replaced another stays, with its files.
   */
  void end(RunFolder folder, RunContents contents, ServerSnapshot snapshot) {
    if (snapshot.server().isPresent()) {
      endWindows(folder, contents, snapshot);
      if (!UndoCompiler.panes(folder, rows(folder)).isEmpty()) {
        store.placed(folder);
        store.claim(folder, snapshot.server().get().id());
        return;
      }
    }
    store.delete(folder);
  }

  private void endWindows(RunFolder folder, RunContents contents, ServerSnapshot snapshot) {
    ServerSnapshot.Server server = snapshot.server().orElseThrow();
    Batch commands =
        new UndoCompiler(new NamingRule(server.version()))
            .commands(
                folder,
                contents,
                server.id(),
                rows(folder),
                snapshot.building(folder.retiredName()));
    if (commands.lines().isEmpty()) {
      return;
    }
    String end = folder.name() + " undone";
    List<String> lines = new ArrayList<>(commands.lines());
    lines.add("display-message -p '" + end + "'");
    requireEnd(client.source(new Batch(lines).text()), end);
  }

  private List<String> rows(RunFolder folder) {
    String end = folder.name() + " listed";
    TmuxAnswer answer =
        client.run(
            "list-panes", "-a", "-F", UndoCompiler.ROW_FORMAT, ";", "display-message", "-p", end);
    return answer.saysNoServer() ? List.of() : requireEnd(answer, end);
  }

  private static List<String> requireEnd(TmuxAnswer answer, String end) {
    answer.requireReached();
    List<String> lines = answer.lines();
    if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(end)) {
      throw answer.failure(
          StandardErrorCode.UNEXPECTED_ANSWER,
          "tmux's answer is incomplete: " + answer.firstError());
    }
    return lines;
  }
}
