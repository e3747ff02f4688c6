package dev.sessions.backend.support.process;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions that are not signalled, by polling until a deadline. */
public final class Deadline {
  private static final long INTERVAL_MILLIS = 10;

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** Returns the deadline that is this far from now. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * Polls until something is found, at least once; returns it, or empty if nothing is found before
   * the deadline.
   *
   * @param <T> the type of what is found
   * @param question called for each poll
   * @return what was found, or empty
   * @throws SessionException {@link StandardErrorCode#INTERRUPTED}
   */
  public <T> Optional<T> until(Supplier<Optional<T>> question) {
    while (true) {
      Optional<T> found = question.get();
      if (found.isPresent() || System.nanoTime() - end >= 0) {
        return found;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SessionException(
            StandardErrorCode.INTERRUPTED, "interrupted while waiting", Map.of(), e);
      }
    }
  }

  /**
   * Polls until a condition holds.
   *
   * @param fact the condition
   * @return whether it holds before the deadline
   * @throws SessionException {@link StandardErrorCode#INTERRUPTED}
   */
  public boolean holds(BooleanSupplier fact) {
    return until(() -> fact.getAsBoolean() ? Optional.of(true) : Optional.empty()).isPresent();
  }
}
