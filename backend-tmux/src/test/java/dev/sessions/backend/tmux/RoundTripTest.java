package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many tmux processes a call takes. */
class RoundTripTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();
  private Multiplexer counted;
  private Path calls;

  @BeforeEach
  void aTmuxThatNotesItsCalls() throws IOException {
    calls = Files.createFile(tmux.folder().resolve("calls"));
    Path binary =
        tmux.program(
            tmux.folder().resolve("counting-tmux"),
            "#!/bin/sh\necho call >>" + calls + "\nexec tmux \"$@\"\n");
    Map<String, String> options = new HashMap<>(tmux.options());
    options.put("binary", binary.toString());
    counted = tmux.connect(options, Duration.ofSeconds(30));
  }

  private long calls() throws IOException {
    return Files.readAllLines(calls).size();
  }

  private TabConfig[] tabs(int count) {
    TabConfig[] tabs = new TabConfig[count];
    for (int i = 0; i < count; i++) {
      tabs[i] = tmux.tab("t" + i, "exec sleep 600");
    }
    return tabs;
  }

  private void launch(int sessions, int windows) {
    List<LaunchStep> steps = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      steps.add(TestTmux.createStep("s" + i, ExitMode.BACK_TO_SHELL, tabs(windows)));
    }
    assertThat(counted.launch(steps, LaunchListener.NONE)).allMatch(LaunchOutcome::succeeded);
  }

  @Test
  void aSnapshotIsOneProcess() throws IOException {
    tmux.create("a", ExitMode.BACK_TO_SHELL, tabs(10));
    tmux.create("b", ExitMode.BACK_TO_SHELL, tabs(3));

    counted.snapshot();

    assertThat(calls()).isOne();
  }

  @Test
  void endingSessionsIsThreeProcessesHoweverManyThereAre() throws IOException {
    launch(11, 1);
    tmux.start("stays", "exec sleep 600");
    long before = calls();

    counted.kill(counted.snapshot().refs(List.of("s0")));
    assertThat(calls() - before).isEqualTo(3);

    counted.kill(
        counted
            .snapshot()
            .refs(List.of("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10")));
    assertThat(calls() - before).isEqualTo(6);
    assertThat(tmux.sessionNames()).containsExactly("stays");
  }

  @Test
  void smallSessionsShareAProcess() throws IOException {
    launch(20, 10);

    assertThat(calls()).isLessThanOrEqualTo(2 + 3);
    assertThat(tmux.panes("#{pane_id}")).hasSize(200);
  }

  @Test
  void aSessionOfManyWindowsIsMadeByOneProcess() throws IOException {
    launch(1, 100);

    assertThat(calls()).isLessThanOrEqualTo(1 + 3);
    assertThat(tmux.panes("#{pane_id}")).hasSize(100);
  }

  @Test
  void aReplacementTakesAsManyProcessesForTenWindowsAsForOne() throws IOException {
    launch(2, 1);
    List<Long> costs = new ArrayList<>();
    for (int windows : List.of(1, 10)) {
      SessionSnapshot old = counted.snapshot().session("s0").orElseThrow();
      LaunchStep step = TestTmux.replaceStep(old, counted, ExitMode.BACK_TO_SHELL, tabs(windows));
      long before = calls();
      assertThat(TestTmux.launch(counted, step).failure()).isEmpty();
      costs.add(calls() - before);
    }

    assertThat(costs.get(1)).isEqualTo(costs.get(0)).isLessThanOrEqualTo(6);
  }
}
