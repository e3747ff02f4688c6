package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions that one client launches: each succeeds or fails for itself. */
class SharedClientTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private LaunchStep step(String name, String... commands) {
    TabConfig[] tabs =
        IntStream.range(0, commands.length)
            .mapToObj(i -> tmux.tab("t" + i, commands[i]))
            .toArray(TabConfig[]::new);
    return TestTmux.createStep(name, ExitMode.BACK_TO_SHELL, tabs);
  }

  private static List<String> failures(List<LaunchOutcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.failure().stream())
        .map(failure -> failure.code() + " " + failure.details().get("session"))
        .toList();
  }

  @Test
  void everyNameThatIsTakenIsToldAndTheOthersStand() {
    tmux.start("b", COMMAND);
    tmux.start("d", COMMAND);

    List<LaunchOutcome> outcomes =
        tmux.connect()
            .launch(
                Stream.of("a", "b", "c", "d", "e").map(name -> step(name, COMMAND)).toList(),
                LaunchListener.NONE);

    assertThat(failures(outcomes)).containsExactly("NAME_TAKEN b", "NAME_TAKEN d");
    assertThat(tmux.sessionNames()).containsExactly("a", "b", "c", "d", "e");
    assertThat(tmux.panes("#{session_name}")).hasSize(5);
    assertThat(tmux.runFolders()).hasSize(3);
  }

  /** A tmux that breaks one session's sequence off where its second window is made. */
  @Test
  void aSessionThatBreaksOffIsUndoneForItsOwnReasonBesideATakenName() throws IOException {
    tmux.start("b", COMMAND);
    Path binary =
        tmux.program(
            tmux.folder().resolve("breaking-tmux"),
            "#!/bin/sh\ncase \"$*\" in *source-file*)\n"
                + "sed \"s/ -n 'broken'/ -t nowhere:/\" | exec tmux \"$@\" ;;\n"
                + "*) exec tmux \"$@\" ;; esac\n");
    Map<String, String> options = new HashMap<>(tmux.options());
    options.put("binary", binary.toString());
    Multiplexer multiplexer = tmux.connect(options, Duration.ofSeconds(30));
    LaunchStep broken =
        TestTmux.createStep(
            "c",
            ExitMode.BACK_TO_SHELL,
            tmux.tab("whole", COMMAND),
            tmux.tab("broken", COMMAND),
            tmux.tab("never", COMMAND));

    List<LaunchOutcome> outcomes =
        multiplexer.launch(
            List.of(step("a", COMMAND), step("b", COMMAND), broken, step("d", COMMAND, COMMAND)),
            LaunchListener.NONE);

    assertThat(failures(outcomes)).containsExactly("NAME_TAKEN b", "LAUNCH_FAILED c");
    SessionException failure = outcomes.get(2).failure().orElseThrow();
    assertThat(failure).hasMessageContaining("broken").hasMessageContaining("nowhere");
    assertThat(failure.details()).containsEntry("window", "broken");
    assertThat(tmux.sessionNames()).containsExactly("a", "b", "d");
    assertThat(tmux.panes("#{session_name}")).containsExactlyInAnyOrder("a", "b", "d", "d");
    assertThat(tmux.runFolders()).hasSize(2);
  }

  /** The server is stopped by the first window: what comes after the first client is not asked. */
  @Test
  void afterADeadlineTheNextClientIsNotStartedAndItsFilesAreGone() {
    tmux.start("there", COMMAND);
    Multiplexer multiplexer = tmux.connect(Duration.ofSeconds(2));
    String[] many = IntStream.range(0, 20).mapToObj(i -> COMMAND).toArray(String[]::new);
    String pid = Long.toString(tmux.serverPid().orElseThrow());
    assertThat(multiplexer.snapshot().serverRunning()).isTrue();
    tmux.run(List.of("kill", "-STOP", pid));
    List<LaunchOutcome> outcomes;
    try {
      outcomes =
          multiplexer.launch(
              List.of(step("first", many), step("second", many), step("third", many)),
              LaunchListener.NONE);
    } finally {
      tmux.run(List.of("kill", "-CONT", pid));
    }

    assertThat(outcomes)
        .allMatch(outcome -> outcome.failure().orElseThrow().code() == StandardErrorCode.DEADLINE);
    assertThat(outcomes.subList(1, 3))
        .allMatch(outcome -> outcome.failure().get().getMessage().contains("was not launched"));
    assertThat(tmux.runFolders()).hasSizeLessThanOrEqualTo(1);
    assertThat(tmux.connect().launch(List.of(step("next", COMMAND)), LaunchListener.NONE))
        .allMatch(LaunchOutcome::succeeded);
    TestTmux.until("nothing half-made", () -> tmux.sessionNames().equals(List.of("next", "there")));
  }

  /** The first client's answer is held back until the interrupt has been heard. */
  @Test
  void afterAnInterruptTheNextClientIsNotStartedAndEachOfItsSessionsIsTold() throws Exception {
    Path asked = tmux.folder().resolve("asked");
    Path on = tmux.folder().resolve("on");
    Path binary =
        tmux.program(
            tmux.folder().resolve("waiting-tmux"),
            "#!/bin/sh\ncase \"$*\" in *source-file*)\ntmux \"$@\"; code=$?; : >"
                + asked
                + "\nuntil [ -e "
                + on
                + " ]; do sleep 0.02; done; exit $code ;;\n*) exec tmux \"$@\" ;; esac\n");
    tmux.start("stays", COMMAND);
    Map<String, String> options = new HashMap<>(tmux.options());
    options.put("binary", binary.toString());
    Multiplexer multiplexer = tmux.connect(options, Duration.ofSeconds(30));
    String[] many = IntStream.range(0, 25).mapToObj(i -> COMMAND).toArray(String[]::new);
    List<LaunchStep> steps =
        List.of(step("a", COMMAND), step("b", COMMAND), step("c", many), step("d", COMMAND));
    List<LaunchOutcome> outcomes = new ArrayList<>();
    Thread launching =
        new Thread(() -> outcomes.addAll(multiplexer.launch(steps, LaunchListener.NONE)));
    launching.start();
    TestTmux.until("the first client was asked", () -> Files.exists(asked));
    launching.interrupt();
    TestTmux.until(
        "the interrupt was heard",
        () -> !launching.isInterrupted() && launching.getState() == Thread.State.WAITING);
    Files.createFile(on);
    launching.join();

    // What stood already when the interrupt was heard stays.
    assertThat(failures(outcomes)).containsExactly("INTERRUPTED c", "INTERRUPTED d");
    assertThat(tmux.sessionNames()).containsExactly("a", "b", "stays");
    assertThat(tmux.runFolders()).hasSize(2);
  }

  @Test
  void otherClientsHaveTheirTurnBetweenSessions() throws IOException {
    Path texts = tmux.folder().resolve("texts");
    Path binary =
        tmux.program(
            tmux.folder().resolve("noting-tmux"),
            "#!/bin/sh\ncase \"$*\" in *source-file*)\ntee -a "
                + texts
                + " | exec tmux \"$@\" ;;\n*) exec tmux \"$@\" ;; esac\n");
    Map<String, String> options = new HashMap<>(tmux.options());
    options.put("binary", binary.toString());
    String[] ten = IntStream.range(0, 10).mapToObj(i -> COMMAND).toArray(String[]::new);

    List<LaunchOutcome> outcomes =
        tmux.connect(options, Duration.ofSeconds(30))
            .launch(
                IntStream.range(0, 9).mapToObj(i -> step("s" + i, ten)).toList(),
                LaunchListener.NONE);

    assertThat(outcomes).allMatch(LaunchOutcome::succeeded);
    int windows = 0;
    for (String line : Files.readAllLines(texts)) {
      windows =
          line.startsWith("run-shell -d") ? 0 : windows + line.split(" -P -F ", -1).length - 1;
      assertThat(windows).isLessThanOrEqualTo(25);
      if (line.contains("'s1'")) {
        windows = 0; // The first client ends with the second session.
      }
    }
  }
}
