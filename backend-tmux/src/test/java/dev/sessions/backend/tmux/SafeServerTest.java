package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.tmux.process.TmuxVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What would end the server, or keep it from others, is not done. */
@Timeout(120)
class SafeServerTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  private LaunchStep step(String name) {
    return TestTmux.createStep(name, ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
  }

  private boolean isFaulty() {
    TmuxVersion version = TmuxVersion.parse(tmux.raw("-V"));
    return version.atLeast(3, 3) && !version.atLeast(3, 7);
  }

  /** Launches while a new window would end the server, on a tmux where that is so. */
  private void assertRefused(Multiplexer multiplexer, LaunchStep... steps) {
    String server = tmux.raw("display-message", "-p", "#{pid}");
    List<String> windows = tmux.panes("#{session_name} #{window_id} #{pane_pid}");
    tmux.raw("set-option", "-gw", "window-size", "manual");
    List<LaunchOutcome> outcomes = multiplexer.launch(List.of(steps), LaunchListener.NONE);
    assertThat(tmux.raw("display-message", "-p", "#{pid}")).isEqualTo(server);
    if (isFaulty()) {
      assertThat(outcomes)
          .allSatisfy(
              outcome -> {
                SessionException failure = outcome.failure().orElseThrow();
                assertThat(failure.code()).isEqualTo(StandardErrorCode.UNSAFE_SERVER);
                assertThat(failure).hasMessageContaining("set-option -gw window-size latest");
              });
      assertThat(tmux.panes("#{session_name} #{window_id} #{pane_pid}")).isEqualTo(windows);
    } else {
      assertThat(outcomes).allMatch(LaunchOutcome::succeeded);
    }
    tmux.raw("set-option", "-gw", "window-size", "latest");
  }

  @Test
  void aLaunchThatWouldEndTheServerIsRefused() {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    try (Multiplexer multiplexer = tmux.connect()) {
      assertRefused(multiplexer, step("dev"));
      assertRefused(multiplexer, step("one"), step("two"), step("three"));
    }
    assertThat(tmux.runFolders()).hasSize(tmux.sessionNames().size() - 1);
  }

  @Test
  void aReplacementAndAMergeAreRefusedToo() {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    SessionSnapshot dev = tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    try (Multiplexer multiplexer = tmux.connect()) {
      assertRefused(
          multiplexer,
          TestTmux.mergeStep(
              dev,
              multiplexer,
              ExitMode.BACK_TO_SHELL,
              tmux.tab("job", "sleep 601"),
              tmux.tab("more", "sleep 600")));
      assertRefused(
          multiplexer,
          TestTmux.replaceStep(
              dev, multiplexer, ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600")));
    }
    assertThat(tmux.sessionNames()).containsExactlyInAnyOrder("mine", "dev");
  }

  /** The server would only take along what is launched, and yet nobody could tell why. */
  @Test
  void aConfigurationThatEndsAServerAtItsFirstWindowIsNamed() {
    tmux.configure("set-option -gw window-size manual");
    try (Multiplexer multiplexer = tmux.connect()) {
      LaunchOutcome outcome = TestTmux.launch(multiplexer, step("dev"));
      assertThat(outcome.failure().map(SessionException::code))
          .isEqualTo(isFaulty() ? Optional.of(StandardErrorCode.UNSAFE_SERVER) : Optional.empty());
    }
  }

  /** If a batch lets others in, one of them may set the option. */
  @Test
  void itIsAskedAgainAfterOthersHadTheirTurn() {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    String server = tmux.raw("display-message", "-p", "#{pid}");
    // Set after the 25th window, just before others have their turn.
    tmux.raw(
        "set-hook",
        "-g",
        "after-new-window",
        "if-shell -F '#{==:#{session_windows},25}' 'set-option -gw window-size manual'");
    TabConfig[] tabs =
        IntStream.range(0, 60)
            .mapToObj(i -> tmux.tab("t" + i, "sleep 600"))
            .toArray(TabConfig[]::new);
    try (Multiplexer multiplexer = tmux.connect()) {
      LaunchOutcome outcome =
          TestTmux.launch(multiplexer, TestTmux.createStep("dev", ExitMode.BACK_TO_SHELL, tabs));
      assertThat(outcome.failure().map(SessionException::code))
          .isEqualTo(isFaulty() ? Optional.of(StandardErrorCode.UNSAFE_SERVER) : Optional.empty());
    }
    assertThat(tmux.raw("display-message", "-p", "#{pid}")).isEqualTo(server);
    assertThat(tmux.sessionNames().contains("dev")).isEqualTo(!isFaulty());
  }

  @Test
  void aWindowsOwnSizeIsNoReasonToRefuse() {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    tmux.raw("set-option", "-w", "-t", "mine:", "window-size", "manual");
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    assertThat(tmux.sessionNames()).containsExactlyInAnyOrder("mine", "dev");
  }

  @Test
  void aPrintedScriptRefusesAsWell() throws Exception {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    Path script = tmux.folder().resolve("launch.sh");
    try (Multiplexer multiplexer = tmux.connect()) {
      Files.writeString(script, multiplexer.script(List.of(step("dev"))));
    }
    String server = tmux.raw("display-message", "-p", "#{pid}");
    tmux.raw("set-option", "-gw", "window-size", "manual");
    tmux.run(List.of("/bin/sh", script.toString()));
    assertThat(tmux.raw("display-message", "-p", "#{pid}")).isEqualTo(server);
    assertThat(tmux.sessionNames().contains("dev")).isEqualTo(!isFaulty());
  }

  @Test
  void theEndOfALargeSessionTakesNothingThatAnotherSessionHasToo() {
    TabConfig[] tabs =
        IntStream.range(0, 60)
            .mapToObj(i -> tmux.tab("t" + i, "sleep 600"))
            .toArray(TabConfig[]::new);
    SessionSnapshot dev = tmux.create("dev", ExitMode.BACK_TO_SHELL, tabs);
    List<String> ids = dev.windows().stream().map(WindowSnapshot::id).toList();
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    tmux.raw("link-window", "-d", "-s", ids.get(0), "-t", "mine:7");
    tmux.raw("move-window", "-d", "-s", ids.get(1), "-t", "mine:8");
    try (Multiplexer multiplexer = tmux.connect()) {
      assertThat(multiplexer.kill(multiplexer.snapshot().refs(List.of("dev"))).get(0).failure())
          .isEmpty();
    }
    assertThat(tmux.sessionNames()).containsExactly("mine");
    assertThat(tmux.panes("#{window_id}")).contains(ids.get(0), ids.get(1)).hasSize(3);
  }
}
