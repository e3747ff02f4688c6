package dev.sessions.backend.support;

import java.util.HashSet;
import java.util.Set;

/** This very process and those that it descends from: nobody ends what he stands on. */
final class Spared {
  private final long self = ProcessHandle.current().pid();
  private final Set<Long> ownLine = new HashSet<>();

  Spared() {
    ProcessHandle process = ProcessHandle.current();
    while (process != null && ownLine.add(process.pid())) {
      process = process.parent().orElse(null);
    }
  }

  /** Returns whether it is this process; what it has started is its own business. */
  boolean isSelf(long pid) {
    return pid == self;
  }

  /** Returns whether it is this process or one that it descends from. */
  boolean isOwnLine(long pid) {
    return ownLine.contains(pid);
  }
}
