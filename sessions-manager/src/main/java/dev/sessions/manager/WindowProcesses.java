package dev.sessions.manager;

import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.backend.support.ProcessTable;
import dev.sessions.backend.support.ProcessTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the processes of every window, by one reading of the machine's processes. */
public final class WindowProcesses {
  private WindowProcesses() {}

  /**
   * Returns one tree for each living pane, by the window's id.
   *
   * @param snapshot what runs on a server of this machine
   */
  public static Map<String, List<ProcessTree>> of(Snapshot snapshot) {
    ProcessTable table = ProcessTable.read();
    Map<String, List<ProcessTree>> trees = new HashMap<>();
    snapshot.sessions().stream()
        .flatMap(session -> session.windows().stream())
        .forEach(window -> trees.put(window.id(), trees(table, window)));
    return trees;
  }

  private static List<ProcessTree> trees(ProcessTable table, WindowSnapshot window) {
    List<ProcessTree> trees = new ArrayList<>();
    for (PaneSnapshot pane : window.panes()) {
      // A dead pane's pid may be another process's by now.
      if (!pane.dead() && pane.pid().isPresent()) {
        table.tree(pane.pid().getAsLong()).ifPresent(trees::add);
      }
    }
    return trees;
  }
}
