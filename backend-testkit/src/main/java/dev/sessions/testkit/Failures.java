package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.LaunchOutcome;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something failed as it is documented. */
final class Failures {
  private Failures() {}

  /** Asserts that a call throws an error of a code, whose message has a text in it. */
  static void assertFails(ErrorCode code, String named, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).as("what was thrown").isInstanceOf(SessionException.class);
    assertThat(((SessionException) thrown).code()).isEqualTo(code);
    assertThat(thrown).hasMessageContaining(named);
  }

  /** Asserts that a launch failed with a code. */
  static SessionException assertFailed(ErrorCode code, LaunchOutcome outcome) {
    assertThat(outcome.failure()).as("the failure of %s", outcome.step().sessionName()).isPresent();
    SessionException failure = outcome.failure().orElseThrow();
    assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
    return failure;
  }
}
