package dev.sessions.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollTest {
  private static final Poll PATIENT = new Poll(Duration.ofSeconds(20), Duration.ofMillis(1));
  private static final Poll HASTY = new Poll(Duration.ZERO, Duration.ofMillis(1));

  private final AtomicInteger queries = new AtomicInteger();

  @Test
  void theFirstMatchingResultIsReturned() {
    assertThat(PATIENT.until("three", queries::incrementAndGet, result -> result == 3))
        .isEqualTo(3);
    PATIENT.until("five", () -> queries.incrementAndGet() == 5);
    assertThat(queries).hasValue(5);
  }

  @Test
  void thereIsOneQueryHoweverShortTheTimeoutIs() {
    assertThat(HASTY.until("one", queries::incrementAndGet, result -> true)).isEqualTo(1);
    assertThatThrownBy(() -> HASTY.until("nine", queries::incrementAndGet, result -> result == 9))
        .isInstanceOf(AssertionError.class)
        .hasMessage("timed out after 0 ms: nine; last result: 2");
    assertThatThrownBy(() -> HASTY.until("nine", () -> queries.incrementAndGet() == 9))
        .isInstanceOf(AssertionError.class)
        .hasMessage("timed out after 0 ms: nine");
  }

  @Test
  void theLastQueryComesWhenTheTimeoutIsOver() {
    Poll poll = new Poll(Duration.ofMillis(30), Duration.ofHours(1));

    assertThatThrownBy(() -> poll.until("nine", queries::incrementAndGet, result -> result == 9))
        .hasMessage("timed out after 30 ms: nine; last result: 2");
  }

  @Test
  void aFailedAssertionMeansNotYetAndIsInTheMessage() {
    PATIENT.until(
        "three",
        () -> {
          assertThat(queries.incrementAndGet()).isEqualTo(3);
          return true;
        });
    AssertionError failure = new AssertionError("not yet");
    assertThatThrownBy(
            () ->
                HASTY.until(
                    "nine",
                    () -> {
                      throw failure;
                    }))
        .hasMessage("timed out after 0 ms: nine; last failure: not yet")
        .hasCause(failure);
  }

  @Test
  void anyOtherExceptionEndsThePollingAtOnce() {
    assertThatThrownBy(
            () ->
                PATIENT.until(
                    "nine",
                    () -> {
                      throw new IllegalStateException("broken " + queries.incrementAndGet());
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken 1");
  }

  @Test
  void anInterruptEndsThePollingAndIsKept() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> PATIENT.until("nine", () -> false))
        .hasMessage("interrupted while waiting for: nine");
    assertThat(Thread.interrupted()).isTrue();
  }
}
