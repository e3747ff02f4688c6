package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrencyTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  /** Launches sessions of these names at the same moment, each by a tool of its own. */
  private List<LaunchOutcome> launchAtOnce(String... names) {
    CyclicBarrier start = new CyclicBarrier(names.length);
    List<CompletableFuture<LaunchOutcome>> launches =
        Stream.of(names)
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> launch(name, start), task -> new Thread(task).start()))
            .toList();
    return launches.stream().map(CompletableFuture::join).toList();
  }

  private LaunchOutcome launch(String name, CyclicBarrier start) {
    Multiplexer multiplexer = tmux.connect();
    try {
      start.await();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return TestTmux.launch(
        multiplexer,
        TestTmux.createStep(
            name,
            ExitMode.BACK_TO_SHELL,
            tmux.tab("a", "exec sleep 600"),
            tmux.tab("b", "exec sleep 600")));
  }

  @RepeatedTest(3)
  void ofTwoLaunchesOfOneNameExactlyOneWins() {
    List<LaunchOutcome> outcomes = launchAtOnce("dev", "dev");

    assertThat(outcomes.stream().filter(LaunchOutcome::succeeded)).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
        .extracting(failure -> failure.code())
        .containsExactly(StandardErrorCode.NAME_TAKEN);
    assertThat(tmux.panes("#{session_name} #{window_name}")).containsExactly("dev a", "dev b");
    assertThat(tmux.runFolders()).hasSize(1);
  }

  @RepeatedTest(3)
  void launchesOfDifferentNamesAllWin() {
    List<LaunchOutcome> outcomes = launchAtOnce("a", "b", "c", "d");

    assertThat(outcomes).allMatch(LaunchOutcome::succeeded);
    assertThat(tmux.sessionNames()).containsExactly("a", "b", "c", "d");
    assertThat(tmux.runFolders()).hasSize(4);
  }
}
