package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what nobody tells of: looks again and again until a deadline. */
record Patience(long end) {
  private static final long INTERVAL_MILLIS = 10;

  static Patience of(Duration deadline) {
    return new Patience(System.nanoTime() + deadline.toNanos());
  }

  /** Returns what is found, or empty where the deadline passes first. */
  <T> Optional<T> until(Supplier<Optional<T>> look) {
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent() || System.nanoTime() - end >= 0) {
        return found;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SessionException(
            StandardErrorCode.DEADLINE, "interrupted while waiting for screen", Map.of(), e);
      }
    }
  }
}
