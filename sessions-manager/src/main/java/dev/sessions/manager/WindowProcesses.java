package dev.sessions.manager;

import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.backend.support.PaneProcesses;
import dev.sessions.backend.support.ProcessTable;
import dev.sessions.backend.support.ProcessTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the processes of every window, by one reading of the machine's processes. */
public final class WindowProcesses {
  private WindowProcesses() {}

  /**
   * Returns one tree for each living pane, by the window's id. Processes of the pane's terminal
   * that have lost their parent are in it, below the pane's own process.
   *
   * @param snapshot what runs on a server of this machine
   */
  public static Map<String, List<ProcessTree>> of(Snapshot snapshot) {
    Set<Long> pids = new HashSet<>();
    snapshot.sessions().stream()
        .flatMap(session -> session.windows().stream())
        .forEach(window -> pids.addAll(pids(window)));
    Map<Long, PaneProcesses> panes = ProcessTable.read().panes(pids);
    Map<String, List<ProcessTree>> trees = new HashMap<>();
    snapshot.sessions().stream()
        .flatMap(session -> session.windows().stream())
        .forEach(window -> trees.put(window.id(), trees(panes, window)));
    return trees;
  }

  private static List<Long> pids(WindowSnapshot window) {
    List<Long> pids = new ArrayList<>();
    for (PaneSnapshot pane : window.panes()) {
      // A dead pane's pid may be another process's by now.
      if (!pane.dead() && pane.pid().isPresent()) {
        pids.add(pane.pid().getAsLong());
      }
    }
    return pids;
  }

  private static List<ProcessTree> trees(Map<Long, PaneProcesses> panes, WindowSnapshot window) {
    return pids(window).stream()
        .filter(panes::containsKey)
        .map(pid -> panes.get(pid).tree())
        .toList();
  }
}
