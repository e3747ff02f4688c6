package org.example.sessions.screen;

import dev.sessions.backend.support.host.ServerLife;
import dev.sessions.backend.support.run.RunFolder;
import java.time.Instant;

/**
 * A session as {@code screen -ls} lists it.
 *
 * @param pid the process of the session: screen has no server beside it
 * @param name its name
 * @param attached whether a terminal shows it
 */
record ListedSession(long pid, String name, boolean attached) {
  /**
   * Returns the id, which a rename leaves as it is: the process, and when it began, for a process
   * number comes again.
   */
  String id() {
    return pid + "@" + began().toEpochMilli();
  }

  /** Returns what our records call it: each session is a server of its own. */
  String life() {
    return new ServerLife(pid, began()).id();
  }

  /** Returns when the session was made. */
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
   * Returns what addresses this session and no other, see {@link Listing#requireUnambiguous}: the
   * full name as far as it is ASCII, for screen takes a beginning, and this JVM may be in a locale
   * that cannot pass on the rest.
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
