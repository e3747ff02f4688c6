package dev.sessions.benchmarks.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.benchmarks.contender.WarmEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is stopped while it launches one session after the other. */
class ClosingIT {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Shape SHAPE = new Shape(1, 2);

  @TempDir Path temporary;
  private Process run;

  /** What is stopped: each of its ways goes on where something fails, as a race does. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) throws Exception {
      switch (arguments[0]) {
        case "programs" -> forEver(stand -> stand.run(newSession(stand)));
        case "engine" -> forEver(stand -> new WarmEngine().prepare(SHAPE, stand).run());
        case "clear" -> Stand.clearLeftBehind();
        default -> {
          Stand stand = Stand.open(0);
          stand.run(newSession(stand));
          System.out.println("stands");
          Thread.sleep(Long.MAX_VALUE);
        }
      }
    }

    private interface Launch {
      void on(Stand stand) throws IOException;
    }

    private static void forEver(Launch launch) {
      while (true) {
        try (Stand stand = Stand.open(SHAPE.windows())) {
          launch.on(stand);
        } catch (IOException e) {
          // The next one may do better.
        }
      }
    }

    private static List<String> newSession(Stand stand) {
      return stand.tmux("new-session", "-d", "sleep 600");
    }
  }

  @AfterEach
  void endTheRun() throws Exception {
    run.destroyForcibly().waitFor();
    servers().forEach(ProcessHandle::destroyForcibly);
  }

  private Process start(String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Run.class.getName(),
            how)
        .redirectErrorStream(true)
        .redirectOutput(output().toFile())
        .start();
  }

  private Path output() {
    return temporary.resolve("output");
  }

  /** Returns the processes that name a folder of the run: the server, and whoever talks to it. */
  private Stream<ProcessHandle> servers() {
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains(temporary + "/sessions-bench"))
        .filter(process -> !commandLine(process).contains(Run.class.getName()));
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException ended) {
      return "";
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(file -> !file.equals(output())).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"programs", "engine"})
  void aRunThatIsStoppedLeavesNothing(String how) throws Exception {
    run = start(how);
    await().atMost(DEADLINE).until(() -> servers().findAny().isPresent());

    run.destroy();

    assertThat(run.onExit()).succeedsWithin(DEADLINE);
    assertThat(run.exitValue()).as(Files.readString(output())).isEqualTo(143);
    await().atMost(DEADLINE).until(() -> servers().findAny().isEmpty());
    assertThat(folders()).isEmpty();
  }

  @Test
  void whatAKilledRunLeavesIsClearedByTheNextOneAndWhatIsInUseIsNot() throws Exception {
    run = start("stay");
    await().atMost(DEADLINE).until(() -> Files.readString(output()).contains("stands"));

    assertThat(start("clear").waitFor()).isZero();
    awaitOneServer();
    assertThat(folders()).hasSize(1);

    run.destroyForcibly().waitFor();
    awaitOneServer();
    assertThat(start("clear").waitFor()).isZero();
    await().atMost(DEADLINE).until(() -> servers().findAny().isEmpty());
    assertThat(folders()).isEmpty();
  }

  /** For a moment the process of a window is a copy of the server, and named like it. */
  private void awaitOneServer() {
    await().atMost(DEADLINE).until(() -> servers().count() == 1);
  }
}
