package dev.sessions.reporting;

import java.time.Duration;
import java.time.Instant;

/** Writes a length of time with its two largest units, such as {@code 3m12s} or {@code 2d04h}. */
public final class Age {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Age() {}

  /** Returns the time between two moments; a second one that is the earlier counts as none. */
  public static String between(Instant from, Instant to) {
    long seconds = Math.max(0, Duration.between(from, to).toSeconds());
    if (seconds < MINUTE) {
      return seconds + "s";
    }
    if (seconds < HOUR) {
      return two(seconds / MINUTE, "m", seconds % MINUTE, "s");
    }
    if (seconds < DAY) {
      return two(seconds / HOUR, "h", seconds % HOUR / MINUTE, "m");
    }
    return two(seconds / DAY, "d", seconds % DAY / HOUR, "h");
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    return large + largeUnit + (small < 10 ? "0" : "") + small + smallUnit;
  }
}
