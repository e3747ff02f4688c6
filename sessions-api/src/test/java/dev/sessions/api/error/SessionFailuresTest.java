package dev.sessions.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionFailuresTest {
  private static final SessionException TAKEN =
      new SessionException(StandardErrorCode.NAME_TAKEN, "session 'dev': taken");
  private static final SessionException STALE =
      new SessionException(StandardErrorCode.STALE_PLAN, "session 'ops': gone");
  private static final SessionException BROKEN =
      new SessionException(StandardErrorCode.UNREACHABLE, "session 'web': no answer");

  private static SessionException combined(SessionException... failures) {
    return SessionFailures.combined(List.of(failures), StandardErrorCode.LAUNCH_FAILED)
        .orElseThrow();
  }

  @Test
  void withoutAFailureNothingIsThrown() {
    assertThatCode(() -> SessionFailures.throwAny(List.of(), StandardErrorCode.LAUNCH_FAILED))
        .doesNotThrowAnyException();
  }

  @Test
  void aSingleFailureIsThrownItself() {
    assertThat(combined(TAKEN)).isSameAs(TAKEN);
    assertThatThrownBy(
            () -> SessionFailures.throwAny(List.of(TAKEN), StandardErrorCode.LAUNCH_FAILED))
        .isSameAs(TAKEN);
  }

  @Test
  void severalAreAllNamedAndSuppressed() {
    SessionException all = combined(TAKEN, BROKEN);
    assertThat(all).hasMessage("2 failures: session 'dev': taken; session 'web': no answer");
    assertThat(all.getSuppressed()).containsExactly(TAKEN, BROKEN);
    assertThat(all.details())
        .containsExactly(
            java.util.Map.entry("failure 1", "NAME_TAKEN: session 'dev': taken"),
            java.util.Map.entry("failure 2", "UNREACHABLE: session 'web': no answer"));
  }

  @Test
  void theCodeIsTheirsIfTheyAreOfOneKind() {
    assertThat(combined(TAKEN, TAKEN).code()).isEqualTo(StandardErrorCode.NAME_TAKEN);
    assertThat(combined(STALE, TAKEN).code()).isEqualTo(StandardErrorCode.STALE_PLAN);
    assertThat(combined(TAKEN, BROKEN).code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
  }

  @Test
  void aMessageNamesTwentyAtTheMost() {
    SessionException all =
        SessionFailures.combined(Collections.nCopies(22, TAKEN), StandardErrorCode.LAUNCH_FAILED)
            .orElseThrow();
    assertThat(all.getMessage()).startsWith("22 failures: ").endsWith("; and 2 more");
    assertThat(all.getSuppressed()).hasSize(22);
  }
}
