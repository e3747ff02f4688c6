package org.example.sessions.screen;

import dev.sessions.backend.support.host.ServerLife;
import dev.sessions.backend.support.run.RunFolder;
import java.time.Instant;

/**
 * A session as {@code screen -ls} lists it.
 *
 * @param pid the process of the session; screen has no other server
 * @param name its name
 * @param attached whether a terminal shows it
 */
record ListedSession(long pid, String name, boolean attached) {
  /**
   * Returns the id, which a rename does not change: the process and its start, because pids are
   * reused.
   */
  String id() {
    return pid + "@" + began().toEpochMilli();
  }

  /** Returns the server life that our records name: each session is a server of its own. */
  String life() {
    return new ServerLife(pid, began()).id();
  }

  /** Returns when the session was created. */
  Instant began() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().startInstant())
        .orElse(Instant.EPOCH);
  }

  /** Returns screen's full name for it. */
  String fullName() {
    return pid + "." + name;
  }

  /**
   * Returns the address of this session, see {@link SessionList#requireUnambiguous}: the full name
   * up to the first character that is not ASCII. Screen accepts a prefix, and the locale of this
   * JVM may not be able to pass on the rest.
   */
  String address() {
    String full = fullName();
    int end = 0;
    while (end < full.length() && full.charAt(end) >= ' ' && full.charAt(end) <= '~') {
      end++;
    }
    return full.substring(0, end);
  }

  boolean isHidden() {
    return RunFolder.isHidden(name);
  }

  boolean lives() {
    return ProcessHandle.of(pid).isPresent();
  }
}
