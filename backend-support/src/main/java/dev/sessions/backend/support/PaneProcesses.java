package dev.sessions.backend.support;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The processes of a pane, from one {@link ProcessTable}: those in the session of its terminal,
 * also if their parent has ended. What has left that session on purpose (as {@code setsid} and
 * daemons do) does not end with the pane; it is known as detached if it is a descendant of the
 * pane's process, or still has the pane's variables.
 */
public final class PaneProcesses {
  private final ProcessTree tree;
  private final Set<Long> detached;
  private final List<ProcessTree> daemons;
  private final Optional<String> session;

  PaneProcesses(
      ProcessTree tree, Set<Long> detached, List<ProcessTree> daemons, Optional<String> session) {
    this.tree = Objects.requireNonNull(tree, "tree");
    this.detached = Set.copyOf(detached);
    this.daemons = List.copyOf(daemons);
    this.session = Objects.requireNonNull(session, "session");
  }

  /** Returns the pane's own process, which leads the session of its terminal. */
  public long pid() {
    return tree.pid();
  }

  /**
   * Returns the tree of the pane's own process. Its children are also the processes of the session
   * that have lost their parent.
   */
  public ProcessTree tree() {
    return tree;
  }

  /** Returns the processes of the tree that have left the session of the terminal. */
  Set<Long> detached() {
    return detached;
  }

  /** Returns detached processes that are outside of the tree. */
  List<ProcessTree> daemons() {
    return daemons;
  }

  /**
   * Returns the session of the terminal, or empty if it cannot be recognized any more once the
   * pane's own process has ended.
   */
  Optional<String> session() {
    return session;
  }
}
