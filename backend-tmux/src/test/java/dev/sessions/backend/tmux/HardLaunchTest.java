package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Launches that something or somebody gets in the way of. */
class HardLaunchTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  @Test
  void quickCommandsOfSeveralBatchesAllRunAndTheOthersStand() throws IOException {
    TabConfig[] tabs =
        IntStream.range(0, 30)
            .mapToObj(i -> tmux.tab("t" + i, i < 25 ? "echo ran >>ran" : "sleep 600"))
            .toArray(TabConfig[]::new);
    tmux.create("s", ExitMode.KILL_WINDOW, tabs);

    TestTmux.until(
        "only the long ones stand",
        () -> tmux.connect().snapshot().session("s").orElseThrow().windows().size() == 5);
    assertThat(Files.readAllLines(tmux.home().resolve("ran"))).hasSize(25);
    assertThat(tmux.connect().snapshot().ended()).hasSize(25);
  }

  @Test
  void aQuickCommandTakesTheOldWindowsPlaceBeforeItCloses() {
    SessionSnapshot before =
        tmux.create(
            "s", ExitMode.BACK_TO_SHELL, tmux.tab("a", "sleep 600"), tmux.tab("b", "sleep 600"));
    Multiplexer multiplexer = tmux.connect();
    LaunchOutcome outcome =
        TestTmux.launch(
            multiplexer,
            TestTmux.mergeStep(before, multiplexer, ExitMode.KILL_WINDOW, tmux.tab("a", "true")));

    assertThat(outcome.failure()).isEmpty();
    TestTmux.until(
        "only b is left",
        () ->
            tmux.connect().snapshot().session("s").orElseThrow().windows().stream()
                .map(WindowSnapshot::name)
                .toList()
                .equals(List.of("b")));
  }

  @Test
  void aServerThatHangsMidwayHarmsNothingThatStands() {
    tmux.create("first", ExitMode.BACK_TO_SHELL, tmux.tab("w", "sleep 600"));
    String server = Long.toString(tmux.serverPid().orElseThrow());
    List<LaunchStep> steps = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      steps.add(
          TestTmux.createStep(
              "s" + i, ExitMode.TERMINATE, tmux.tab("a", "sleep 600"), tmux.tab("b", "sleep 600")));
    }
    List<String> made = new ArrayList<>();
    LaunchListener stopAfterTheFirst =
        new LaunchListener() {
          @Override
          public void created(LaunchStep step) {
            made.add(step.sessionName());
            tmux.run(List.of("kill", "-STOP", server));
          }

          @Override
          public void ended(LaunchOutcome outcome) {}
        };
    List<LaunchOutcome> outcomes;
    try {
      outcomes = tmux.connect(Duration.ofSeconds(1)).launch(steps, stopAfterTheFirst);
    } finally {
      tmux.run(List.of("kill", "-CONT", server));
    }

    assertThat(outcomes).allMatch(outcome -> !outcome.succeeded());
    assertThat(outcomes)
        .allMatch(outcome -> outcome.failure().orElseThrow().code() == StandardErrorCode.DEADLINE);
    SessionSnapshot stands = tmux.connect().snapshot().session(made.get(0)).orElseThrow();
    assertThat(tmux.records(stands.windows().get(0).id()).resolveSibling("0.cmds")).exists();

    tmux.create("last", ExitMode.BACK_TO_SHELL, tmux.tab("w", "sleep 600"));
    assertThat(tmux.sessionNames())
        .contains("first", "last", "s0")
        .noneMatch(name -> name.startsWith("__sessions"));
  }

  @RepeatedTest(5)
  void mergesAtTheSameMomentAddATabOnce() {
    tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("own", "sleep 600"));
    Multiplexer multiplexer = tmux.connect();
    LaunchStep step =
        TestTmux.mergeStep(
            multiplexer.snapshot().session("s").orElseThrow(),
            multiplexer,
            ExitMode.BACK_TO_SHELL,
            tmux.tab("a", "sleep 600"),
            tmux.tab("b", "sleep 600"));
    List<CompletableFuture<LaunchOutcome>> merges = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      merges.add(CompletableFuture.supplyAsync(() -> TestTmux.launch(tmux.connect(), step)));
    }
    List<LaunchOutcome> outcomes = merges.stream().map(CompletableFuture::join).toList();

    assertThat(outcomes.stream().filter(LaunchOutcome::succeeded)).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
        .allMatch(failure -> failure.code() == StandardErrorCode.STALE_PLAN);
    assertThat(tmux.connect().snapshot().session("s").orElseThrow().windows())
        .extracting(WindowSnapshot::name)
        .containsExactlyInAnyOrder("own", "a", "b");
  }

  @Test
  void aSessionThatAPersonRenamedIsFoundByTheNameItWasLaunchedUnder() {
    tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", "sleep 600"));
    tmux.raw("rename-session", "-t", "=s", "mine");

    Snapshot now = tmux.connect().snapshot();
    assertThat(now.session("s")).isEmpty();
    assertThat(SessionFinder.of(now).named("s"))
        .extracting(SessionSnapshot::name)
        .containsExactly("mine");
  }

  @Test
  void aScriptThatCannotNameItsSessionLeavesNothing() throws IOException {
    tmux.raw("new-session", "-d", "-s", "taken", "sleep 600");
    String script =
        tmux.connect()
            .script(
                List.of(
                    TestTmux.createStep(
                        "taken", ExitMode.BACK_TO_SHELL, tmux.tab("w", "sleep 600"))));
    var file = Files.writeString(tmux.folder().resolve("script.sh"), script);
    String said = tmux.run(List.of("/bin/sh", file.toString()));

    assertThat(said).contains("could not be completed");
    assertThat(tmux.sessionNames()).containsExactly("taken");
    assertThat(tmux.runFolders()).isEmpty();
  }

  @Test
  void aWindowOutlivesItsRecords() throws IOException {
    String window =
        tmux.create("s", ExitMode.TERMINATE, tmux.tab("w", "read line")).windows().get(0).id();
    TestTmux.until("it runs", () -> tmux.record(window).hasBegun());
    Path folder = tmux.records(window).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
    tmux.type(window, "Enter");

    tmux.awaitScreen(window, "Process completed with exit code 0");
  }
}
