package dev.sessions.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.LaunchOutcome;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on outcomes and errors. */
public final class KitAssertions {
  private KitAssertions() {}

  /** Asserts that a call throws an error with this code and with a text in its message. */
  public static void assertThrows(ErrorCode code, String text, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).as("the thrown error").isInstanceOf(SessionException.class);
    assertThat(((SessionException) thrown).code()).isEqualTo(code);
    assertThat(thrown).hasMessageContaining(text);
  }

  /** Asserts that a launch succeeded and returns its outcome; fails with the launch's failure. */
  public static LaunchOutcome assertSucceeded(LaunchOutcome outcome) {
    outcome
        .failure()
        .ifPresent(
            failure -> {
              throw new AssertionError("the launch failed: " + failure.getMessage(), failure);
            });
    return outcome;
  }

  /** Asserts that a launch failed with a code and returns the failure. */
  public static SessionException assertFailed(ErrorCode code, LaunchOutcome outcome) {
    assertThat(outcome.failure()).as("the failure of %s", outcome.step().sessionName()).isPresent();
    SessionException failure = outcome.failure().orElseThrow();
    assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
    return failure;
  }
}
