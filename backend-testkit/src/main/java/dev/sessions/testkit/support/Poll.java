package dev.sessions.testkit.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Polls in the caller's thread until a condition holds.
 *
 * <p>An {@link AssertionError} thrown by a query or a condition means: not yet. Any other exception
 * ends the polling at once. There is at least one query, however short the timeout is, and a last
 * one when the timeout is over.
 *
 * @param timeout how long to keep polling
 * @param pause how long to wait between two queries
 */
public record Poll(Duration timeout, Duration pause) {

  /**
   * Waits until a condition holds.
   *
   * @param description what is waited for, for the message
   * @param condition returns whether it holds
   * @throws AssertionError if it does not hold in time, with the description and the last failure
   */
  public void until(String description, BooleanSupplier condition) {
    poll(description, condition::getAsBoolean, holds -> holds, false);
  }

  /**
   * Repeats a query until its result satisfies a condition.
   *
   * @param description what is waited for, for the message
   * @param query returns the current result
   * @param condition returns whether a result is the one waited for
   * @return the first result that satisfies the condition
   * @throws AssertionError if no result does in time, with the description and the last result or
   *     failure
   */
  public <T> T until(String description, Supplier<T> query, Predicate<? super T> condition) {
    return poll(description, query, condition, true);
  }

  private <T> T poll(
      String description, Supplier<T> query, Predicate<? super T> condition, boolean showsResult) {
    long start = System.nanoTime();
    while (true) {
      boolean isLast = System.nanoTime() - start >= timeout.toNanos();
      String seen;
      Optional<AssertionError> failure = Optional.empty();
      try {
        T result = query.get();
        if (condition.test(result)) {
          return result;
        }
        seen = showsResult ? "; last result: " + result : "";
      } catch (AssertionError e) {
        failure = Optional.of(e);
        seen = "; last failure: " + e.getMessage();
      }
      if (isLast) {
        String message = "timed out after " + timeout.toMillis() + " ms: " + description + seen;
        throw new AssertionError(message, failure.orElse(null));
      }
      sleep(description, timeout.toNanos() - (System.nanoTime() - start));
    }
  }

  private void sleep(String description, long leftNanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(Math.min(pause.toNanos(), leftNanos));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for: " + description, e);
    }
  }
}
