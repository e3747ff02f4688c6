package dev.sessions.manager.monitor;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One wait for a condition.
 *
 * @param condition what is waited for
 * @param future completed with the first snapshot that meets it
 */
record ConditionWait(Predicate<Snapshot> condition, CompletableFuture<Snapshot> future) {

  void check(Snapshot snapshot) {
    boolean met;
    try {
      met = condition.test(snapshot);
    } catch (RuntimeException | Error e) {
      // The condition is the caller's code: that wait fails, and all others go on.
      future.completeExceptionally(
          new SessionException(
              StandardErrorCode.INTERNAL,
              "the condition that is waited for failed: " + e,
              Map.of(),
              e));
      return;
    }
    if (met) {
      future.complete(snapshot);
    }
  }

  /** Lets the wait fail when its time is over; the timer ends with the wait. */
  void endAfter(Duration timeout) {
    CompletableFuture<Void> timer = new CompletableFuture<>();
    timer
        .orTimeout(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)
        .whenComplete(
            (nothing, over) -> {
              if (over != null) {
                future.completeExceptionally(
                    new SessionException(
                        StandardErrorCode.DEADLINE,
                        "what was waited for did not happen within " + timeout.toMillis() + " ms"));
              }
            });
    future.whenComplete((snapshot, failure) -> timer.complete(null));
  }
}
