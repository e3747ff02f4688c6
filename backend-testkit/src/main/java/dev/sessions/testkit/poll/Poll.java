package dev.sessions.testkit.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks again and again until something is so, in the thread of the caller.
 *
 * <p>An {@link AssertionError} of a question or a condition means: not yet. Any other exception
 * ends the waiting at once. There is one question at least, however short the patience is, and one
 * when it is over.
 *
 * @param patience how long to go on asking
 * @param pause how long to wait between two questions
 */
public record Poll(Duration patience, Duration pause) {

  /**
   * Waits until a condition holds.
   *
   * @param fact what is waited for, in words for the message
   * @param condition whether it is so
   * @throws AssertionError if it is not so in time, with the fact and the last failure
   */
  public void until(String fact, BooleanSupplier condition) {
    ask(fact, condition::getAsBoolean, holds -> holds, false);
  }

  /**
   * Asks until the answer satisfies a condition.
   *
   * @param fact what is waited for, in words for the message
   * @param question returns the present answer
   * @param condition whether an answer is what is waited for
   * @return the first answer that is
   * @throws AssertionError if there is none in time, with the fact and the last answer or failure
   */
  public <T> T until(String fact, Supplier<T> question, Predicate<? super T> condition) {
    return ask(fact, question, condition, true);
  }

  private <T> T ask(
      String fact, Supplier<T> question, Predicate<? super T> condition, boolean saysAnswer) {
    long start = System.nanoTime();
    while (true) {
      boolean isLast = System.nanoTime() - start >= patience.toNanos();
      String seen;
      Optional<AssertionError> failure = Optional.empty();
      try {
        T answer = question.get();
        if (condition.test(answer)) {
          return answer;
        }
        seen = saysAnswer ? "; last seen: " + answer : "";
      } catch (AssertionError e) {
        failure = Optional.of(e);
        seen = "; last failure: " + e.getMessage();
      }
      if (isLast) {
        String message = "not so within " + patience.toMillis() + " ms: " + fact + seen;
        throw new AssertionError(message, failure.orElse(null));
      }
      sleep(fact, patience.toNanos() - (System.nanoTime() - start));
    }
  }

  private void sleep(String fact, long leftNanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(Math.min(pause.toNanos(), leftNanos));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for: " + fact, e);
    }
  }
}
