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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds and ends the windows of a launch, by the launcher that they were started with. An answer of
 * tmux is accepted only if it is complete: one that was lost would seem to be a launch without
 * windows.
 */
final class LaunchedWindows {
  private static final int TRIES = 3;

  private final TmuxClient client;
  private final RunStore store;

  LaunchedWindows(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
  }

  /**
   * Ends the panes of a launch and their processes, gives a session that was to be replaced its
   * name back, and removes the files. A window that has replaced another stays, with its files.
   */
  void end(RunFolder folder, RunContents contents, ServerSnapshot snapshot) {
    if (snapshot.server().isPresent()) {
      Map<String, Long> pids = pids(folder);
      ClosedPanes closing = ClosedPanes.of(snapshot.server().get().id(), pids.values());
      endWindows(folder, contents, snapshot);
      Map<String, Integer> left = UndoCompiler.panes(folder, rows(folder));
      pids.keySet().retainAll(left.keySet());
      closing.without(pids.values()).end();
      if (!left.isEmpty()) {
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
    return list(folder, UndoCompiler.ROW_FORMAT);
  }

  /** Returns the processes of the panes of a launch, by pane id. */
  private Map<String, Long> pids(RunFolder folder) {
    Map<String, Long> pids = new HashMap<>();
    for (String row : list(folder, "#{pane_id} #{?pane_dead,0,#{pane_pid}}")) {
      String[] words = row.split(" ");
      if (words[0].startsWith("%") && words.length == 2 && !words[1].equals("0")) {
        pids.put(words[0], Long.parseLong(words[1]));
      }
    }
    if (!pids.isEmpty()) {
      pids.keySet().retainAll(UndoCompiler.panes(folder, rows(folder)).keySet());
    }
    return pids;
  }

  /**
   * Returns a row for each pane, and the last line of the answer; empty if no server runs. One that
   * ends while it is asked is asked again, to find out whether it is gone.
   */
  private List<String> list(RunFolder folder, String format) {
    String end = folder.name() + " listed";
    TmuxAnswer answer = ask(format, end);
    for (int tries = 1; tries < TRIES && answer.saysServerLost(); tries++) {
      answer = ask(format, end);
    }
    return answer.saysNoServer() ? List.of() : requireEnd(answer, end);
  }

  private TmuxAnswer ask(String format, String end) {
    return client.run("list-panes", "-a", "-F", format, ";", "display-message", "-p", end);
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
