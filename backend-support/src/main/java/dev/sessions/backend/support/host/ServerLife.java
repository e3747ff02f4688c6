package dev.sessions.backend.support.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a server, from its start to its end, on one host.
 *
 * @param pid the server's process
 * @param started when it was started, in whole seconds
 */
public record ServerLife(long pid, Instant started) {
  private static final long PAUSE_MILLIS = 5;

  /**
   * Returns the server life with an id: the server's pid, a colon, and its start in seconds since
   * 1970. Empty if the text is not such an id.
   */
  public static Optional<ServerLife> parse(String id) {
    int colon = id.indexOf(':');
    try {
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new ServerLife(
                  Long.parseLong(id.substring(0, colon)),
                  Instant.ofEpochSecond(Long.parseLong(id.substring(colon + 1)))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether a server that has just answered is a process of this host, so that the numbers
   * of its processes mean the same here.
   *
   * @param id the server life, see {@link #parse}
   */
  public static boolean isHere(String id) {
    Optional<ServerLife> life = parse(id);
    return life.isPresent() && life.get().isAlive();
  }

  /** Returns the id of this life, which no other life on its host has, see {@link #parse}. */
  public String id() {
    return pid + ":" + started.getEpochSecond();
  }

  /** Returns whether the server's process is alive, asked on the host of the server. */
  public boolean isAlive() {
    return LiveProcess.isAlive(pid, started);
  }

  /**
   * Waits for a server that may be about to end.
   *
   * @param atMost how long to wait at most
   * @return whether it has ended
   */
  public boolean endsWithin(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (isAlive()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
