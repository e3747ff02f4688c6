package dev.sessions.backend.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * All processes of this machine as they were at one moment, from which process trees are taken. A
 * zombie does not count as a process.
 */
public final class ProcessTable {
  private final Map<Long, ProcessHandle> processes;
  private final Map<Long, List<ProcessHandle>> children = new HashMap<>();

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

  /** Returns the process with that pid, or empty if it did not exist. */
  Optional<ProcessHandle> process(long pid) {
    return Optional.ofNullable(processes.get(pid));
  }

  /** Returns the children of a process. */
  List<ProcessHandle> children(long pid) {
    return children.getOrDefault(pid, List.of());
  }

  /** Returns the processes of a terminal session that were started after a time. */
  List<ProcessHandle> startedIn(long session, Instant after) {
    List<ProcessHandle> started = new ArrayList<>();
    for (ProcessHandle process : processes.values()) {
      if (process.info().startInstant().filter(after::isBefore).isPresent()
          && ProcStatus.session(process.pid()).equals(OptionalLong.of(session))) {
        started.add(process);
      }
    }
    return started;
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
