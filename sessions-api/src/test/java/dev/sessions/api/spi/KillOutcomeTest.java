package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillOutcomeTest {
  private static final SessionRef DEV = new SessionRef("life", "$1", "dev");
  private static final SessionException FAILURE =
      new SessionException(StandardErrorCode.UNREACHABLE, "session 'dev': no");
  private static final KillOutcome FAILED = KillOutcome.failed(DEV, FAILURE);

  @Test
  void whatStillRunsIsThrown() {
    assertThatThrownBy(FAILED::orThrow).isSameAs(FAILURE);
    assertThatThrownBy(() -> KillOutcome.allOrThrow(List.of(FAILED, FAILED)))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.UNREACHABLE))
        .hasMessage("2 failures: session 'dev': no; session 'dev': no");
  }

  @Test
  void whatWasNotThereIsNoFailure() {
    KillOutcome absent = KillOutcome.notThere(DEV);
    assertThat(absent.orThrow()).isSameAs(absent);
    assertThat(KillOutcome.allOrThrow(List.of(absent))).containsExactly(absent);
  }
}
