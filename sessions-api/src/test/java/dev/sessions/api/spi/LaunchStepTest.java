package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LaunchStepTest {
  private static final TabConfig TAB = new TabConfig("api", "/", "x");
  private static final WindowStep ADD = WindowStep.add(TAB);
  private static final WindowStep KEEP = new WindowStep(WindowAction.KEEP, TAB, List.of("@1"));
  private static final Optional<SessionRef> OLD = Optional.of(new SessionRef("1", "$0", "dev"));

  private static LaunchStep step(
      LaunchAction action, Optional<SessionRef> existing, WindowStep... windows) {
    return new LaunchStep(action, "dev", existing, "dev", List.of(windows), ExitMode.BACK_TO_SHELL);
  }

  private static void impossible(ThrowingCallable making, String part) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }

  @Test
  void aCreateHasNoSessionThatIsThere() {
    assertThat(step(LaunchAction.CREATE, Optional.empty(), ADD).existing()).isEmpty();
    impossible(() -> step(LaunchAction.CREATE, OLD, ADD), "CREATE with existing session");
  }

  @Test
  void aReplaceAndAMergeHaveOne() {
    assertThat(step(LaunchAction.REPLACE, OLD, ADD).existing()).isEqualTo(OLD);
    assertThat(step(LaunchAction.MERGE, OLD, KEEP).existing()).isEqualTo(OLD);
    impossible(() -> step(LaunchAction.REPLACE, Optional.empty(), ADD), "REPLACE with existing");
    impossible(() -> step(LaunchAction.MERGE, Optional.empty(), ADD), "MERGE with existing");
  }

  @Test
  void onlyAMergeTouchesWindowsThatAreThere() {
    impossible(() -> step(LaunchAction.CREATE, Optional.empty(), ADD, KEEP), "can only add");
    impossible(() -> step(LaunchAction.REPLACE, OLD, KEEP), "can only add windows");
    assertThat(step(LaunchAction.MERGE, OLD, ADD, KEEP).windows()).containsExactly(ADD, KEEP);
  }

  @Test
  void aStepHasWindowsAndDoesNotChange() {
    impossible(() -> step(LaunchAction.CREATE, Optional.empty()), "without windows: dev");
    List<WindowStep> windows = new ArrayList<>(List.of(ADD));
    LaunchStep step =
        new LaunchStep(
            LaunchAction.CREATE, "dev", Optional.empty(), "dev", windows, ExitMode.TERMINATE);
    windows.clear();
    assertThat(step.windows()).containsExactly(ADD).isUnmodifiable();
  }

  @Test
  void anAddedWindowIsNewAndAnyOtherIsThere() {
    assertThat(ADD.existing()).isEmpty();
    impossible(
        () -> new WindowStep(WindowAction.ADD, TAB, List.of("@1")), "ADD with existing windows");
    impossible(
        () -> new WindowStep(WindowAction.KEEP, TAB, List.of()), "KEEP with existing windows");
    impossible(() -> new WindowStep(WindowAction.REPLACE, TAB, List.of()), "REPLACE with existing");
    assertThat(new WindowStep(WindowAction.REPLACE, TAB, List.of("@1", "@2")).existing())
        .containsExactly("@1", "@2")
        .isUnmodifiable();
  }

  @Test
  void anOutcomeIsASuccessOrAFailureAndNeverBoth() {
    LaunchStep step = step(LaunchAction.CREATE, Optional.empty(), ADD);
    SessionException failure = new SessionException(StandardErrorCode.LAUNCH_FAILED, "no");
    assertThat(LaunchOutcome.success(step, OLD).succeeded()).isTrue();
    assertThat(LaunchOutcome.success(step, Optional.empty()).succeeded()).isTrue();
    assertThat(LaunchOutcome.failure(step, failure).succeeded()).isFalse();
    assertThat(LaunchOutcome.failure(step, failure).session()).isEmpty();
    impossible(
        () -> new LaunchOutcome(step, OLD, Optional.of(failure)), "a failed launch with a session");
  }

  @Test
  void anAttachCommandHasAProgramAndDoesNotChange() {
    impossible(() -> new AttachCommand(List.of(), false), "without a program");
    List<String> argv = new ArrayList<>(List.of("tmux"));
    AttachCommand command = new AttachCommand(argv, true);
    argv.clear();
    assertThat(command.argv()).containsExactly("tmux").isUnmodifiable();
  }

  @Test
  void actionsHaveTheWordsThatUsersRead() {
    assertThat(LaunchAction.values())
        .extracting(LaunchAction::word)
        .containsExactly("create", "replace", "merge");
    assertThat(WindowAction.values())
        .extracting(WindowAction::word)
        .containsExactly("add", "replace", "keep");
  }
}
