package dev.sessions.manager;

import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.support.EndedTree;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.backend.support.ProcessTable;
import dev.sessions.backend.support.ProcessTree;
import dev.sessions.backend.support.TreeEnding;
import dev.sessions.manager.plugin.HostedMultiplexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ends sessions and the processes in them: a multiplexer only hangs up, which a process may ignore.
 *
 * <p>Only processes of sessions that the multiplexer has really ended are touched. A window that
 * another session shows too lives on with all its processes, as do this very process and those that
 * it descends from, and whatever has detached itself from its pane's process tree.
 */
public final class SessionEnding {
  private final Multiplexer multiplexer;
  private final TreeEnding trees;

  /**
   * Makes an ending.
   *
   * @param multiplexer an open connection to a server of this machine; stays the caller's to close
   * @param grace what a process gets to end by itself
   */
  public SessionEnding(Multiplexer multiplexer, EndingGrace grace) {
    this.multiplexer = HostedMultiplexer.of(multiplexer);
    this.trees = new TreeEnding(grace);
  }

  /**
   * Ends sessions; all processes of all of them share one grace.
   *
   * @param names stored names
   * @return one record a name, in their order
   * @throws dev.sessions.api.error.SessionException as {@link Multiplexer#kill}; where the look
   *     before it fails, nothing was touched, and where the look after it fails, the sessions are
   *     ended and no process was forced
   */
  public List<EndedSession> end(List<String> names) {
    Map<String, List<ProcessTree>> before = treesOf(multiplexer.snapshot(), names);
    List<KillOutcome> outcomes = multiplexer.kill(names);
    Map<Long, ProcessTree> doomed = new LinkedHashMap<>();
    for (KillOutcome outcome : outcomes) {
      if (outcome.wasThere() && outcome.failure().isEmpty()) {
        before.getOrDefault(outcome.name(), List.of()).forEach(it -> doomed.put(it.pid(), it));
      }
    }
    if (!doomed.isEmpty()) {
      doomed.keySet().removeAll(panePids(multiplexer.snapshot().sessions().stream()));
    }
    Map<Long, EndedTree> ended = new LinkedHashMap<>();
    trees.end(List.copyOf(doomed.values())).forEach(tree -> ended.put(tree.pid(), tree));
    return outcomes.stream().map(outcome -> record(outcome, before, ended)).toList();
  }

  private static Map<String, List<ProcessTree>> treesOf(Snapshot snapshot, List<String> names) {
    ProcessTable table = ProcessTable.look();
    Map<String, List<ProcessTree>> trees = new LinkedHashMap<>();
    for (String name : new LinkedHashSet<>(names)) {
      Set<Long> pids = panePids(snapshot.session(name).stream());
      trees.put(name, List.copyOf(table.trees(pids).values()));
    }
    return trees;
  }

  /** A dead pane's pid may be another process's by now. */
  private static Set<Long> panePids(Stream<SessionSnapshot> sessions) {
    Set<Long> pids = new HashSet<>();
    sessions
        .flatMap(session -> session.windows().stream())
        .flatMap(window -> window.panes().stream())
        .filter(pane -> !pane.dead())
        .map(PaneSnapshot::pid)
        .forEach(pid -> pid.ifPresent(pids::add));
    return pids;
  }

  private static EndedSession record(
      KillOutcome outcome, Map<String, List<ProcessTree>> before, Map<Long, EndedTree> ended) {
    List<Long> byForce = new ArrayList<>();
    List<Long> survivors = new ArrayList<>();
    for (ProcessTree tree : before.getOrDefault(outcome.name(), List.of())) {
      EndedTree how = ended.get(tree.pid());
      if (how != null) {
        byForce.addAll(how.byForce());
        survivors.addAll(how.survivors());
      }
    }
    return new EndedSession(outcome, byForce, survivors);
  }
}
