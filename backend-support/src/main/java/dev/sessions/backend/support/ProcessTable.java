package dev.sessions.backend.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All processes of this machine as they were at one moment, from which process trees are taken. A
 * zombie does not count as a process.
 */
public final class ProcessTable {
  private final Map<Long, ProcessHandle> processes;
  private final Map<Long, List<ProcessHandle>> children = new HashMap<>();
  private @Nullable TerminalSessions sessions;

  private ProcessTable(Map<Long, ProcessHandle> processes) {
    this.processes = processes;
    for (ProcessHandle process : processes.values()) {
      process
          .parent()
          .ifPresent(
              parent ->
                  children.computeIfAbsent(parent.pid(), pid -> new ArrayList<>()).add(process));
    }
  }

  /** Returns the processes that exist now. */
  public static ProcessTable read() {
    Map<Long, ProcessHandle> processes = new LinkedHashMap<>();
    ProcessHandle.allProcesses().forEach(process -> processes.put(process.pid(), process));
    return new ProcessTable(processes);
  }

  /** Returns the tree of a process, or empty if it did not exist. */
  public Optional<ProcessTree> tree(long pid) {
    return Optional.ofNullable(processes.get(pid)).flatMap(root -> node(root, new HashSet<>()));
  }

  /** Returns the trees of those processes that existed, by pid. */
  public Map<Long, ProcessTree> trees(Collection<Long> pids) {
    Map<Long, ProcessTree> trees = new LinkedHashMap<>();
    pids.forEach(pid -> tree(pid).ifPresent(tree -> trees.put(pid, tree)));
    return trees;
  }

  /**
   * Returns the processes of panes whose own processes existed, by the pids of these. They have to
   * be read before the panes end: the sessions of their terminals end with their own processes.
   */
  public Map<Long, PaneProcesses> panes(Collection<Long> pids) {
    Map<Long, PaneProcesses> panes = new LinkedHashMap<>();
    Map<String, List<Long>> marks = pids.isEmpty() ? Map.of() : marks();
    trees(pids).forEach((pid, tree) -> panes.put(pid, pane(tree, marks)));
    return panes;
  }

  /** Returns the process with that pid, or empty if it did not exist. */
  Optional<ProcessHandle> process(long pid) {
    return Optional.ofNullable(processes.get(pid));
  }

  /** Returns the children of a process. */
  List<ProcessHandle> children(long pid) {
    return children.getOrDefault(pid, List.of());
  }

  /** Returns the terminal sessions of the processes, read when they are first needed. */
  TerminalSessions sessions() {
    TerminalSessions known = sessions;
    if (known == null) {
      known = TerminalSessions.of(processes.keySet());
      sessions = known;
    }
    return known;
  }

  /** Returns the processes of a terminal session. */
  List<ProcessHandle> inSession(String session) {
    return processes.values().stream()
        .filter(process -> sessions().of(process.pid()).equals(Optional.of(session)))
        .toList();
  }

  /** Returns this process and its descendants. */
  Set<Long> own() {
    Set<Long> own = new HashSet<>();
    Deque<Long> next = new ArrayDeque<>(List.of(ProcessHandle.current().pid()));
    while (!next.isEmpty()) {
      long pid = next.pop();
      if (own.add(pid)) {
        children(pid).forEach(child -> next.add(child.pid()));
      }
    }
    return own;
  }

  private PaneProcesses pane(ProcessTree tree, Map<String, List<Long>> marks) {
    Optional<String> session = sessions().of(tree.pid());
    Set<Long> seen = new HashSet<>();
    tree.all().forEach(process -> seen.add(process.pid()));
    List<ProcessTree> children = new ArrayList<>(tree.children());
    if (session.isPresent() && sessions().isLeader(tree.pid())) {
      children.addAll(orphans(session.get(), seen));
    }
    ProcessTree whole = tree.withChildren(children);
    Set<Long> detached = new HashSet<>();
    whole
        .all()
        .map(ProcessTree::pid)
        .filter(pid -> pid != tree.pid() && session.isPresent())
        .filter(pid -> !sessions().of(pid).equals(session))
        .forEach(detached::add);
    List<ProcessTree> daemons = new ArrayList<>();
    for (long pid : PaneMark.of(tree.pid()).map(marks::get).orElse(List.of())) {
      if (!seen.contains(pid)) {
        node(processes.get(pid), new HashSet<>())
            .ifPresent(daemon -> daemons.add(daemon.withChildren(List.of())));
      }
    }
    boolean isKept = sessions().isLeader(tree.pid()) && sessions().outlivesLeader();
    return new PaneProcesses(whole, detached, daemons, isKept ? session : Optional.empty());
  }

  /** Returns the trees of the processes of a session that were not seen, and marks them as seen. */
  private List<ProcessTree> orphans(String session, Set<Long> seen) {
    List<ProcessHandle> members = inSession(session);
    Set<Long> pids = new HashSet<>();
    members.forEach(member -> pids.add(member.pid()));
    List<ProcessTree> orphans = new ArrayList<>();
    for (ProcessHandle member : members) {
      boolean hasParent =
          member.parent().map(ProcessHandle::pid).filter(pids::contains).isPresent();
      if (!hasParent && !seen.contains(member.pid())) {
        node(member, seen).ifPresent(orphans::add);
      }
    }
    return orphans;
  }

  /** Returns the processes by the mark of the pane that they were started in. */
  private Map<String, List<Long>> marks() {
    Map<String, List<Long>> marks = new HashMap<>();
    for (long pid : processes.keySet()) {
      PaneMark.of(pid)
          .ifPresent(mark -> marks.computeIfAbsent(mark, key -> new ArrayList<>()).add(pid));
    }
    return marks;
  }

  /** The table is not read in one instant, so a process may appear twice; it is followed once. */
  private Optional<ProcessTree> node(ProcessHandle process, Set<Long> seen) {
    ProcStatus status = ProcStatus.of(process.pid());
    if (status.ended() || !seen.add(process.pid())) {
      return Optional.empty();
    }
    List<ProcessTree> below =
        children(process.pid()).stream().flatMap(child -> node(child, seen).stream()).toList();
    ProcessHandle.Info info = process.info();
    return Optional.of(
        new ProcessTree(
            process.pid(),
            info.startInstant(),
            info.commandLine().or(info::command).orElse(""),
            status.residentBytes(),
            below));
  }
}
