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
 * The processes of a tree that is to end. It is a handle's business that no later process of the
 * same pid is ever taken for the one that was meant: a handle knows the start of its process.
 */
final class DoomedTree {
  private final long root;
  private final Map<Long, ProcessHandle> members = new LinkedHashMap<>();
  private final Set<Long> signalled = new HashSet<>();

  /** Takes those processes of the tree that are in the table still, and that are not spared. */
  DoomedTree(ProcessTree tree, ProcessTable now, Spared spared) {
    this.root = tree.pid();
    take(tree, now, spared);
  }

  private void take(ProcessTree node, ProcessTable now, Spared spared) {
    if (spared.isSelf(node.pid())) {
      return;
    }
    if (!spared.isOwnLine(node.pid()) && node.started().isPresent()) {
      now.process(node.pid())
          .filter(process -> process.info().startInstant().equals(node.started()))
          .ifPresent(process -> members.put(node.pid(), process));
    }
    node.children().forEach(child -> take(child, now, spared));
  }

  /** Adds what living members have started since. */
  void grow(ProcessTable now, Spared spared) {
    Deque<ProcessHandle> parents = new ArrayDeque<>(living());
    while (!parents.isEmpty()) {
      for (ProcessHandle child : now.children(parents.pop().pid())) {
        if (!members.containsKey(child.pid()) && !spared.isOwnLine(child.pid())) {
          members.put(child.pid(), child);
          parents.add(child);
        }
      }
    }
  }

  /**
   * Adds what a member has started in the moment of its end: nobody's child by now, but still of
   * the terminal session that the tree's first process leads. What left the tree before is spared.
   *
   * @param after when the ending began
   */
  void adopt(ProcessTable now, Spared spared, Instant after) {
    for (ProcessHandle orphan : now.startedIn(root, after)) {
      if (!spared.isOwnLine(orphan.pid())) {
        members.putIfAbsent(orphan.pid(), orphan);
      }
    }
  }

  List<ProcessHandle> living() {
    return members.values().stream().filter(DoomedTree::lives).toList();
  }

  boolean lives() {
    return members.values().stream().anyMatch(DoomedTree::lives);
  }

  /** Sends a signal to every living member that has not been sent it yet. */
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
