package dev.sessions.examples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;

/**
 * Repeats a test with random input. {@code -Dsessions.fuzz.seconds=N} sets the duration of each
 * test, {@code -Dsessions.fuzz.seed=N} the first seed.
 */
final class Fuzz {
  private static final Duration DURATION =
      Duration.ofSeconds(Integer.getInteger("sessions.fuzz.seconds", 1));
  private static final long SEED = Long.getLong("sessions.fuzz.seed", 20261101L);

  /** A try that takes longer than this is considered to hang. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private Fuzz() {}

  /** One try with random input. */
  interface Try {
    void run(Random random) throws Exception;
  }

  /** Repeats until the duration is over; each try has a seed of its own, which a failure names. */
  static void repeat(String what, Try once) {
    long end = System.nanoTime() + DURATION.toNanos();
    long seed = SEED;
    do {
      long current = seed++;
      try {
        Assertions.assertTimeoutPreemptively(TIMEOUT, () -> once.run(new Random(current)));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("-Dsessions.fuzz.seed=" + current + ": " + e.getMessage(), e);
      }
    } while (System.nanoTime() < end);
    System.out.println("fuzz " + what + ": " + (seed - SEED) + " from seed " + SEED);
  }

  /** Asserts that there was no internal error, and that the output has no control characters. */
  static void assertCleanResult(Result result) {
    assertNoInternalError(result);
    assertThat(result.out()).describedAs(result.toString()).matches(Fuzz::isVisible);
  }

  /**
   * Asserts that the exit code is a documented one, and that the error output has no stack trace
   * and no control characters. Standard output is not checked: a script contains names as they are.
   */
  static void assertNoInternalError(Result result) {
    assertThat(result.exit()).describedAs(result.toString()).isIn(0, 2, 3, 4, 5, 6);
    assertThat(result.err()).doesNotContain("\tat ", "Exception").matches(Fuzz::isVisible);
  }

  private static boolean isVisible(String text) {
    return text.chars().allMatch(each -> each == '\n' || !Character.isISOControl(each));
  }
}
