package dev.sessions.backend.support;

import java.util.HashSet;
import java.util.Set;

/**
 * This process and its ancestors, which are never ended: ending one of them would end this process.
 */
final class ProtectedProcesses {
  private final long self = ProcessHandle.current().pid();
  private final Set<Long> pids = new HashSet<>();

  ProtectedProcesses() {
    ProcessHandle process = ProcessHandle.current();
    while (process != null && pids.add(process.pid())) {
      process = process.parent().orElse(null);
    }
  }

  /** Returns whether the process is this one; a tree that contains it is not followed below it. */
  boolean isSelf(long pid) {
    return pid == self;
  }

  /** Returns whether the process is this one or one of its ancestors. */
  boolean contains(long pid) {
    return pids.contains(pid);
  }
}
