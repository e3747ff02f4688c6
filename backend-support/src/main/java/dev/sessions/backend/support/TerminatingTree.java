package dev.sessions.backend.support;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A process tree, or the processes of a pane, that are being ended. A later process with the same
 * pid is never mistaken for a member: a handle knows when its process started.
 */
final class TerminatingTree {
  private final long root;
  private final Optional<Instant> rootStarted;
  private final boolean isPane;
  private final Optional<String> session;
  private final Map<Long, ProcessHandle> members = new LinkedHashMap<>();
  private final Map<Long, ProcessHandle> detached = new LinkedHashMap<>();
  private final Set<Long> hangingUp = new HashSet<>();
  private final Set<Long> signalled = new HashSet<>();

  /** Creates a tree of the members that still exist and are not protected. */
  TerminatingTree(ProcessTree tree, ProcessTable now, ProtectedProcesses safe) {
    this.root = tree.pid();
    this.rootStarted = tree.started();
    this.isPane = false;
    this.session = Optional.empty();
    collect(tree, Set.of(), now, safe);
  }

  /** Creates the processes of a pane that still exist and are not protected. */
  TerminatingTree(PaneProcesses pane, ProcessTable now, ProtectedProcesses safe) {
    this.root = pane.pid();
    this.rootStarted = pane.tree().started();
    this.isPane = true;
    this.session = pane.session();
    collect(pane.tree(), pane.detached(), now, safe);
    Set<Long> own = now.own();
    for (ProcessTree daemon : pane.daemons()) {
      if (!own.contains(daemon.pid()) && !safe.contains(daemon.pid())) {
        same(daemon, now).ifPresent(process -> detach(process, now));
      }
    }
  }

  private void collect(
      ProcessTree node, Set<Long> apart, ProcessTable now, ProtectedProcesses safe) {
    if (safe.isSelf(node.pid())) {
      return;
    }
    if (!safe.contains(node.pid())) {
      Optional<ProcessHandle> process = same(node, now);
      if (apart.contains(node.pid())) {
        process.ifPresent(it -> detach(it, now));
      } else {
        process.ifPresent(it -> members.put(node.pid(), it));
      }
    }
    node.children().forEach(child -> collect(child, apart, now, safe));
  }

  /** Returns the process that a node of a tree means, if it still exists. */
  private static Optional<ProcessHandle> same(ProcessTree node, ProcessTable now) {
    return now.process(node.pid())
        .filter(process -> node.started().isPresent())
        .filter(process -> process.info().startInstant().equals(node.started()));
  }

  private void detach(ProcessHandle process, ProcessTable now) {
    detached.put(process.pid(), process);
    if (now.sessions().hasTerminal(process.pid())) {
      hangingUp.add(process.pid());
    }
  }

  /** Adds the processes that living members have started since. */
  void grow(ProcessTable now, ProtectedProcesses safe) {
    Deque<ProcessHandle> parents = new ArrayDeque<>(living());
    while (!parents.isEmpty()) {
      for (ProcessHandle child : now.children(parents.pop().pid())) {
        long pid = child.pid();
        if (!members.containsKey(pid) && !detached.containsKey(pid) && !safe.contains(pid)) {
          if (hasLeft(pid, now)) {
            detach(child, now);
          } else {
            members.put(pid, child);
            parents.add(child);
          }
        }
      }
    }
  }

  private boolean hasLeft(long pid, ProcessTable now) {
    return session.isPresent() && now.sessions().of(pid).filter(this::isOther).isPresent();
  }

  private boolean isOther(String other) {
    return !session.equals(Optional.of(other));
  }

  /**
   * Adds what a member started just before it ended: these processes have lost their parent, but
   * are still in the terminal session that the root leads. Of a tree that is no pane's, a process
   * that left it before the termination began is not added.
   *
   * @param after when the termination began
   */
  void adopt(ProcessTable now, ProtectedProcesses safe, Instant after) {
    boolean isReused =
        now.process(root).isPresent()
            && !now.process(root).get().info().startInstant().equals(rootStarted);
    if (isReused || (isPane && session.isEmpty())) {
      return;
    }
    Set<Long> own = now.own();
    for (ProcessHandle orphan : now.inSession(session.orElse(Long.toString(root)))) {
      boolean counts = isPane || orphan.info().startInstant().filter(after::isBefore).isPresent();
      if (counts && !safe.contains(orphan.pid()) && !own.contains(orphan.pid())) {
        members.putIfAbsent(orphan.pid(), orphan);
      }
    }
  }

  /** Returns whether these are the processes of a pane. */
  boolean isPane() {
    return isPane;
  }

  /**
   * Returns whether a detached process lives that may still be ended by the hang-up of a terminal
   * of its own, which a process of the pane had opened.
   */
  boolean hangsUp() {
    return hangingUp.stream().map(detached::get).anyMatch(TerminatingTree::lives);
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
    List<Long> apart =
        detached.values().stream()
            .filter(TerminatingTree::lives)
            .map(ProcessHandle::pid)
            .filter(pid -> !survivors.contains(pid))
            .toList();
    return new EndedTree(root, byForce, survivors, apart);
  }

  private static boolean lives(ProcessHandle process) {
    return process.isAlive() && !ProcStatus.of(process.pid()).ended();
  }
}
