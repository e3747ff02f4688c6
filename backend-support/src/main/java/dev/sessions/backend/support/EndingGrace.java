package dev.sessions.backend.support;

import java.time.Duration;

/**
 * How long a process has to end at each step of its termination.
 *
 * @param untilTerm the time before it is sent TERM, in which a hang-up can take effect
 * @param untilKill the time between TERM and KILL
 * @param untilGivenUp the time after KILL, before it counts as a survivor
 */
public record EndingGrace(Duration untilTerm, Duration untilKill, Duration untilGivenUp) {

  /** One second for the hang-up, two after TERM, two after KILL. */
  public static final EndingGrace AFTER_HANG_UP =
      new EndingGrace(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2));

  /** TERM at once, then two seconds, and two after KILL. */
  public static final EndingGrace AT_ONCE = AFTER_HANG_UP.withUntilTerm(Duration.ZERO);

  /**
   * Checks the durations.
   *
   * @throws IllegalArgumentException if one of the durations is negative
   */
  public EndingGrace {
    if (untilTerm.isNegative() || untilKill.isNegative() || untilGivenUp.isNegative()) {
      throw new IllegalArgumentException("a grace period is negative");
    }
  }

  /** Returns this grace with another time until TERM. */
  public EndingGrace withUntilTerm(Duration other) {
    return new EndingGrace(other, untilKill, untilGivenUp);
  }

  /** Returns this grace with another time between TERM and KILL. */
  public EndingGrace withUntilKill(Duration other) {
    return new EndingGrace(untilTerm, other, untilGivenUp);
  }
}
