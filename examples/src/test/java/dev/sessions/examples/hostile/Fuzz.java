package dev.sessions.examples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;

/**
 * Tries something again and again. {@code -Dsessions.fuzz.seconds=N} sets how long each test goes
 * on, {@code -Dsessions.fuzz.seed=N} where it begins.
 */
final class Fuzz {
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("sessions.fuzz.seconds", 1));
  private static final long SEED = Long.getLong("sessions.fuzz.seed", 20261101L);

  /** What takes longer than this hangs. */
  private static final Duration HANG = Duration.ofSeconds(60);

  private Fuzz() {}

  interface Try {
    void once(Random random) throws Exception;
  }

  /** Goes on until the time is over; each try has a seed of its own, which a failure names. */
  static void goOn(String what, Try one) {
    long end = System.nanoTime() + TIME.toNanos();
    long seed = SEED;
    do {
      long now = seed++;
      try {
        Assertions.assertTimeoutPreemptively(HANG, () -> one.once(new Random(now)));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("-Dsessions.fuzz.seed=" + now + ": " + e.getMessage(), e);
      }
    } while (System.nanoTime() < end);
    System.out.println("fuzz " + what + ": " + (seed - SEED) + " from seed " + SEED);
  }

  /** Checks that neither a fault of ours came of it nor anything that a terminal would obey. */
  static void assertNoFaultOfOurs(Result result) {
    assertNoFault(result);
    assertThat(result.out()).describedAs(result.toString()).matches(Fuzz::isVisible);
  }

  /** As {@link #assertNoFaultOfOurs}, for what prints a script, whose text must be exact. */
  static void assertNoFault(Result result) {
    assertThat(result.exit()).describedAs(result.toString()).isIn(0, 2, 3, 4, 5, 6);
    assertThat(result.err()).doesNotContain("\tat ", "Exception").matches(Fuzz::isVisible);
  }

  private static boolean isVisible(String text) {
    return text.chars().allMatch(each -> each == '\n' || !Character.isISOControl(each));
  }
}
