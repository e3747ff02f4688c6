package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchOutcomeTest {
  private static final SessionRef DEV = new SessionRef("1", "$0", "dev");
  private static final LaunchStep STEP =
      LaunchStep.create("dev").tabs(List.of(TabStep.add(new TabConfig("t", "/", "x")))).build();
  private static final SessionException FAILURE =
      new SessionException(StandardErrorCode.LAUNCH_FAILED, "no");

  @Test
  void thereAreFourAndNoOther() {
    assertThat(LaunchOutcome.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(
            LaunchOutcome.Launched.class,
            LaunchOutcome.RanToEnd.class,
            LaunchOutcome.Kept.class,
            LaunchOutcome.Failed.class);
  }

  @Test
  void eachHasWhatBelongsToIt() {
    LaunchOutcome launched = LaunchOutcome.launched(STEP, DEV);
    assertThat(launched.succeeded()).isTrue();
    assertThat(launched.session()).contains(DEV);
    assertThat(launched.failure()).isEmpty();
    LaunchOutcome kept = LaunchOutcome.kept(STEP, DEV);
    assertThat(kept.succeeded()).isTrue();
    assertThat(kept.session()).contains(DEV);
    LaunchOutcome ended = LaunchOutcome.ranToEnd(STEP);
    assertThat(ended.succeeded()).isTrue();
    assertThat(ended.session()).isEmpty();
    LaunchOutcome failed = LaunchOutcome.failed(STEP, FAILURE);
    assertThat(failed.succeeded()).isFalse();
    assertThat(failed.session()).isEmpty();
    assertThat(failed.failure()).contains(FAILURE);
    assertThat(List.of(launched, kept, ended, failed))
        .allSatisfy(outcome -> assertThat(outcome.step()).isSameAs(STEP))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatFailedIsThrown() {
    LaunchOutcome launched = LaunchOutcome.launched(STEP, DEV);
    LaunchOutcome failed = LaunchOutcome.failed(STEP, FAILURE);
    assertThat(launched.orThrow()).isSameAs(launched);
    assertThatThrownBy(failed::orThrow).isSameAs(FAILURE);
    assertThat(LaunchOutcome.allOrThrow(List.of(launched))).containsExactly(launched);
    assertThatThrownBy(() -> LaunchOutcome.allOrThrow(List.of(failed, launched, failed)))
        .isInstanceOf(SessionException.class)
        .hasMessage("2 failures: no; no");
  }

  @Test
  void equalOnesAreEqual() {
    assertThat(LaunchOutcome.launched(STEP, DEV))
        .isEqualTo(LaunchOutcome.launched(STEP, DEV))
        .hasSameHashCodeAs(LaunchOutcome.launched(STEP, DEV));
    assertThat(LaunchOutcome.ranToEnd(STEP)).isEqualTo(LaunchOutcome.ranToEnd(STEP));
    assertThat(LaunchOutcome.kept(STEP, DEV)).isEqualTo(LaunchOutcome.kept(STEP, DEV));
    assertThat(LaunchOutcome.failed(STEP, FAILURE)).isEqualTo(LaunchOutcome.failed(STEP, FAILURE));
  }
}
