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
 * One look at all processes of this machine, from which the trees of any number of processes are
 * taken. A process that has ended and only waits to be reaped is none.
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

  /** Returns all processes of this moment. */
  public static ProcessTable look() {
    Map<Long, ProcessHandle> processes = new LinkedHashMap<>();
    ProcessHandle.allProcesses().forEach(process -> processes.put(process.pid(), process));
    return new ProcessTable(processes);
  }

  /** Returns the tree of a process, or empty if there was no such process at the look. */
  public Optional<ProcessTree> tree(long pid) {
    return Optional.ofNullable(processes.get(pid)).flatMap(root -> node(root, new HashSet<>()));
  }

  /** Returns the trees of those of the processes that there were at the look, by pid. */
  public Map<Long, ProcessTree> trees(Collection<Long> pids) {
    Map<Long, ProcessTree> trees = new LinkedHashMap<>();
    pids.forEach(pid -> tree(pid).ifPresent(tree -> trees.put(pid, tree)));
    return trees;
  }

  /** Returns the process of that pid at the look, or empty. */
  Optional<ProcessHandle> process(long pid) {
    return Optional.ofNullable(processes.get(pid));
  }

  /** Returns what a process has started and has not outlived. */
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

  /** The look is not one instant, so a process that was seen already is not followed again. */
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
