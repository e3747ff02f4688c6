package dev.sessions.backend.support.host;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Determines whether a recorded process is still alive, and not a later one with the same pid,
 * which was started later.
 */
public final class LiveProcess {
  /** Clock ticks in a second; proc(5) counts the start of a process in them. */
  private static final double TICKS = 100;

  /**
   * The index of a process's start among the words after its name, which may hold blanks and ends
   * with a bracket.
   */
  private static final int START = 19;

  /** Times are recorded in hundredths of a second, and a little after the start. */
  private static final double SLACK_SECONDS = 1;

  /**
   * The start of a process is counted from the boot, whose time changes when the clock is set:
   * programs that ask before and after that differ by a second or so.
   */
  private static final Duration CLOCK_WAS_SET = Duration.ofSeconds(5);

  private LiveProcess() {}

  /**
   * Returns whether a process that recorded its own start is alive.
   *
   * @param pid its pid
   * @param noted the time of the record: the system's uptime, or with an {@code @} the seconds
   *     since 1970
   */
  public static boolean isAlive(long pid, String noted) {
    try {
      if (noted.startsWith("@")) {
        double seconds = Double.parseDouble(noted.substring(1));
        return startedBefore(pid, Instant.ofEpochMilli(Math.round(seconds * 1000)));
      }
      OptionalDouble started = startSeconds(pid);
      return started.isPresent()
          && (started.getAsDouble() <= Double.parseDouble(noted) + SLACK_SECONDS
              || Uptime.IS_MADE_UP);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Returns whether the process with a pid that was started at that time is alive.
   *
   * @param pid its pid
   * @param started when it was started
   */
  public static boolean isAlive(long pid, Instant started) {
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    return process != null
        && process.isAlive()
        && !hasEnded(pid)
        && isSameStart(startOf(process), started);
  }

  /**
   * Returns whether two start times can be of one process, given that the clock may have been set.
   *
   * @param start one time
   * @param other the other one
   */
  public static boolean isSameStart(Instant start, Instant other) {
    return Duration.between(start, other).abs().compareTo(CLOCK_WAS_SET) < 0;
  }

  /** Returns when a process was started; the epoch if the system does not report it. */
  public static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static boolean startedBefore(long pid, Instant noted) {
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    return process != null
        && process.isAlive()
        && startOf(process).isBefore(noted.plus(CLOCK_WAS_SET));
  }

  /** Returns whether a process is a zombie; false without /proc. */
  private static boolean hasEnded(long pid) {
    String stat = stat(Long.toString(pid));
    int state = stat.lastIndexOf(") ") + 2;
    return state > 1 && (stat.startsWith("Z", state) || stat.startsWith("X", state));
  }

  /**
   * Returns when a living process was started, in seconds since the boot; empty if it has ended.
   */
  private static OptionalDouble startSeconds(long pid) {
    return hasEnded(pid) ? OptionalDouble.empty() : startSeconds(stat(Long.toString(pid)));
  }

  private static OptionalDouble startSeconds(String stat) {
    String[] words = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    return words.length > START
        ? OptionalDouble.of(Long.parseLong(words[START]) / TICKS)
        : OptionalDouble.empty();
  }

  private static String stat(String process) {
    try (InputStream in = new FileInputStream("/proc/" + process + "/stat")) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Some containers report an uptime of their own, while process start times count from the real
   * boot. Then this process seems to have been started in the future, and times cannot be compared.
   */
  private static final class Uptime {
    static final boolean IS_MADE_UP = isMadeUp();

    private static boolean isMadeUp() {
      OptionalDouble self = startSeconds(stat("self"));
      return self.isPresent()
          && UptimeClock.uptime()
              .filter(up -> up.toMillis() / 1000.0 + SLACK_SECONDS < self.getAsDouble())
              .isPresent();
    }
  }
}
