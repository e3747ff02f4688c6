package dev.sessions.backend.support;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A process tree that is being ended. A later process with the same pid is never mistaken for a
 * member: a handle knows when its process started.
 */
final class TerminatingTree {
  private final long root;
  private final Map<Long, ProcessHandle> members = new LinkedHashMap<>();
  private final Set<Long> signalled = new HashSet<>();

  /** Creates a tree of the members that still exist and are not protected. */
  TerminatingTree(ProcessTree tree, ProcessTable now, ProtectedProcesses safe) {
    this.root = tree.pid();
    collect(tree, now, safe);
  }

  private void collect(ProcessTree node, ProcessTable now, ProtectedProcesses safe) {
    if (safe.isSelf(node.pid())) {
      return;
    }
    if (!safe.contains(node.pid()) && node.started().isPresent()) {
      now.process(node.pid())
          .filter(process -> process.info().startInstant().equals(node.started()))
          .ifPresent(process -> members.put(node.pid(), process));
    }
    node.children().forEach(child -> collect(child, now, safe));
  }

  /** Adds the processes that living members have started since. */
  void grow(ProcessTable now, ProtectedProcesses safe) {
    Deque<ProcessHandle> parents = new ArrayDeque<>(living());
    while (!parents.isEmpty()) {
      for (ProcessHandle child : now.children(parents.pop().pid())) {
        if (!members.containsKey(child.pid()) && !safe.contains(child.pid())) {
          members.put(child.pid(), child);
          parents.add(child);
        }
      }
    }
  }

  /**
   * Adds what a member started just before it ended: these processes have lost their parent, but
   * are still in the terminal session that the root leads. A process that left the tree earlier is
   * not added.
   *
   * @param after when the termination began
   */
  void adopt(ProcessTable now, ProtectedProcesses safe, Instant after) {
    for (ProcessHandle orphan : now.startedIn(root, after)) {
      if (!safe.contains(orphan.pid())) {
        members.putIfAbsent(orphan.pid(), orphan);
      }
    }
  }

  List<ProcessHandle> living() {
    return members.values().stream().filter(TerminatingTree::lives).toList();
  }

  boolean lives() {
    return members.values().stream().anyMatch(TerminatingTree::lives);
  }

  /** Sends a signal to every living member that has not received it yet. */
  void signal(Signal signal, Set<ProcessHandle> sent) {
    for (ProcessHandle process : living()) {
      signalled.add(process.pid());
      if (sent.add(process)) {
        signal.send(process);
      }
    }
  }

  EndedTree outcome() {
    List<Long> survivors = living().stream().map(ProcessHandle::pid).toList();
    List<Long> byForce =
        members.keySet().stream()
            .filter(pid -> signalled.contains(pid) && !survivors.contains(pid))
            .toList();
    return new EndedTree(root, byForce, survivors);
  }

  private static boolean lives(ProcessHandle process) {
    return process.isAlive() && !ProcStatus.of(process.pid()).ended();
  }
}
