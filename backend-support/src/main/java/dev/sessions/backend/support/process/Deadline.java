package dev.sessions.backend.support.process;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is not announced: asks again and again until a time is over. */
public final class Deadline {
  private static final long INTERVAL_MILLIS = 10;

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** Returns the deadline that is so far from now. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * Returns what a question finds, or empty if it finds nothing until the deadline. It is asked
   * once at least.
   *
   * @param <T> what is searched for
   * @param question what to ask
   * @return what was found
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
   * Returns whether something becomes true before the deadline.
   *
   * @param fact what to ask
   * @throws SessionException {@link StandardErrorCode#INTERRUPTED}
   */
  public boolean holds(BooleanSupplier fact) {
    return until(() -> fact.getAsBoolean() ? Optional.of(true) : Optional.empty()).isPresent();
  }
}
