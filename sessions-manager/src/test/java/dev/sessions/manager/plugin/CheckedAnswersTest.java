package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedAnswersTest {
  private static final LaunchStep A = step("a");
  private static final LaunchStep B = step("b");

  private static LaunchStep step(String name) {
    return LaunchStep.create(name).tabs(List.of(TabStep.add(new TabConfig("t", "/", "x")))).build();
  }

  private static LaunchOutcome launched(LaunchStep step) {
    return LaunchOutcome.launched(step, new SessionRef("1", "$0", step.sessionName()));
  }

  private static List<LaunchOutcome> checked(LaunchOutcome... answers) {
    return CheckedAnswers.launch("bad", List.of(A, B), Arrays.asList(answers));
  }

  private static void assertUntold(LaunchOutcome outcome, LaunchStep step) {
    assertThat(outcome.step()).isSameAs(step);
    assertThat(outcome.failure().orElseThrow().code())
        .isEqualTo(StandardErrorCode.UNEXPECTED_ANSWER);
    assertThat(outcome.failure().orElseThrow())
        .hasMessage(
            "session '%s': the backend 'bad' does not say what became of it; check whether"
                + " it runs",
            step.sessionName());
  }

  @Test
  void whatIsInOrderIsTakenAsItIs() {
    LaunchOutcome first = launched(A);
    LaunchOutcome second = LaunchOutcome.ranToEnd(B);
    assertThat(checked(first, second)).containsExactly(first, second);
  }

  @Test
  void anotherOrderIsPutRight() {
    assertThat(checked(launched(B), launched(A))).containsExactly(launched(A), launched(B));
  }

  @Test
  void whatIsNotToldHasFailed() {
    List<LaunchOutcome> outcomes = checked(launched(B));
    assertUntold(outcomes.get(0), A);
    assertThat(outcomes.get(1)).isEqualTo(launched(B));
    assertThat(outcomes).hasSize(2);
    assertUntold(checked().get(1), B);
    assertUntold(checked(null, launched(B)).get(0), A);
  }

  @Test
  void whatWasNotAskedIsLeftOut() {
    assertThat(checked(launched(A), launched(step("c")), launched(B), launched(A)))
        .containsExactly(launched(A), launched(B));
  }

  @Test
  void aCreateCannotHaveBeenKept() {
    SessionRef ref = new SessionRef("1", "$0", "a");
    assertUntold(checked(LaunchOutcome.kept(A, ref), launched(B)).get(0), A);
    LaunchStep merge = LaunchStep.merge(ref).tabs(A.tabs()).build();
    LaunchOutcome kept = LaunchOutcome.kept(merge, ref);
    assertThat(CheckedAnswers.launch("bad", List.of(merge), List.of(kept))).containsExactly(kept);
  }

  @Test
  void endsAreInTheOrderOfTheNamesToo() {
    SessionRef first = new SessionRef("1", "$0", "a");
    KillOutcome b = KillOutcome.ended(new SessionRef("1", "$1", "b"));
    List<KillOutcome> outcomes = CheckedAnswers.kill("bad", List.of(first, b.ref()), List.of(b));
    assertThat(outcomes.get(0).failure().orElseThrow().code())
        .isEqualTo(StandardErrorCode.UNEXPECTED_ANSWER);
    assertThat(outcomes.get(0).hasEnded()).isFalse();
    assertThat(outcomes.get(1)).isEqualTo(b);
  }
}
