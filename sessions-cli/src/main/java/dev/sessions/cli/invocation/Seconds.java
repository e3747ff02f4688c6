package dev.sessions.cli.invocation;

import java.math.BigDecimal;
import java.time.Duration;

/** A number of seconds on the command line, such as {@code 2.5}. */
public final class Seconds {
  /** More than this is a slip of the finger for a call that a person waits for. */
  public static final long DAY = 86_400;

  /** More than this is one for a job. */
  public static final long MONTH = 31 * DAY;

  private static final BigDecimal LEAST = new BigDecimal("0.001");

  private Seconds() {}

  /**
   * Reads a time that is not zero.
   *
   * @param option the option's long name, for the message
   * @param most how many seconds at the most
   * @throws UsageException if it is no number, too small or too large
   */
  public static Duration of(String option, String written, long most) {
    return between(option, written, LEAST, most);
  }

  /** Reads a time that may be zero; see {@link #of}. */
  public static Duration orZero(String option, String written, long most) {
    return between(option, written, BigDecimal.ZERO, most);
  }

  private static Duration between(String option, String written, BigDecimal least, long most) {
    try {
      BigDecimal seconds = new BigDecimal(written);
      if (seconds.compareTo(least) >= 0 && seconds.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
      }
    } catch (NumberFormatException e) {
      throw wrong(option, written, least, most);
    }
    throw wrong(option, written, least, most);
  }

  private static UsageException wrong(String option, String written, BigDecimal least, long most) {
    return new UsageException(
        "--"
            + option
            + " '"
            + written
            + "' is not a number of seconds from "
            + least
            + " to "
            + most);
  }
}
