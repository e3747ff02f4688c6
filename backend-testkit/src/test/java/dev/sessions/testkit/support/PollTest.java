package dev.sessions.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollTest {
  private static final Poll PATIENT = new Poll(Duration.ofSeconds(20), Duration.ofMillis(1));
  private static final Poll HASTY = new Poll(Duration.ZERO, Duration.ofMillis(1));

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void theFirstAnswerThatIsWaitedForIsReturned() {
    assertThat(PATIENT.until("three", asked::incrementAndGet, answer -> answer == 3)).isEqualTo(3);
    PATIENT.until("five", () -> asked.incrementAndGet() == 5);
    assertThat(asked).hasValue(5);
  }

  @Test
  void thereIsOneQuestionHoweverShortThePatienceIs() {
    assertThat(HASTY.until("one", asked::incrementAndGet, answer -> true)).isEqualTo(1);
    assertThatThrownBy(() -> HASTY.until("nine", asked::incrementAndGet, answer -> answer == 9))
        .isInstanceOf(AssertionError.class)
        .hasMessage("timed out after 0 ms: nine; last result: 2");
    assertThatThrownBy(() -> HASTY.until("nine", () -> asked.incrementAndGet() == 9))
        .isInstanceOf(AssertionError.class)
        .hasMessage("timed out after 0 ms: nine");
  }

  @Test
  void theLastQuestionIsAskedWhenThePatienceIsOver() {
    Poll poll = new Poll(Duration.ofMillis(30), Duration.ofHours(1));

    assertThatThrownBy(() -> poll.until("nine", asked::incrementAndGet, answer -> answer == 9))
        .hasMessage("timed out after 30 ms: nine; last result: 2");
  }

  @Test
  void aFailedAssertionMeansNotYetAndIsInTheMessage() {
    PATIENT.until(
        "three",
        () -> {
          assertThat(asked.incrementAndGet()).isEqualTo(3);
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
  void anyOtherExceptionEndsTheWaitingAtOnce() {
    assertThatThrownBy(
            () ->
                PATIENT.until(
                    "nine",
                    () -> {
                      throw new IllegalStateException("broken " + asked.incrementAndGet());
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken 1");
  }

  @Test
  void anInterruptEndsTheWaitingAndIsKept() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> PATIENT.until("nine", () -> false))
        .hasMessage("interrupted while waiting for: nine");
    assertThat(Thread.interrupted()).isTrue();
  }
}
