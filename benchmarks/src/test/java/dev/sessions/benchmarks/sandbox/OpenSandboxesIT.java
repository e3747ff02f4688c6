package dev.sessions.benchmarks.sandbox;

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

/** A benchmark run that is stopped or killed while it launches one session after the other. */
class OpenSandboxesIT {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Shape SHAPE = new Shape(1, 2);

  @TempDir Path temporary;
  private Process run;

  /** The program that is stopped. It continues after a failed launch, as the benchmarks do. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) throws Exception {
      switch (arguments[0]) {
        case "programs" -> forEver(sandbox -> sandbox.run(newSession(sandbox)));
        case "engine" -> forEver(sandbox -> new WarmEngine().prepare(SHAPE, sandbox).run());
        case "clean" -> Sandbox.removeLeftovers();
        default -> {
          Sandbox sandbox = Sandbox.open(0);
          sandbox.run(newSession(sandbox));
          System.out.println("open");
          Thread.sleep(Long.MAX_VALUE);
        }
      }
    }

    private interface Launch {
      void in(Sandbox sandbox) throws IOException;
    }

    private static void forEver(Launch launch) {
      while (true) {
        try (Sandbox sandbox = Sandbox.open(SHAPE.windows())) {
          launch.in(sandbox);
        } catch (IOException e) {
          // The next launch may succeed.
        }
      }
    }

    private static List<String> newSession(Sandbox sandbox) {
      return sandbox.tmux("new-session", "-d", "sleep 600");
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

  /** Returns the processes whose command line has a folder of the run: the server, its clients. */
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
  void aStoppedRunLeavesNothingBehind(String how) throws Exception {
    run = start(how);
    await().atMost(DEADLINE).until(() -> servers().findAny().isPresent());

    run.destroy();

    assertThat(run.onExit()).succeedsWithin(DEADLINE);
    assertThat(run.exitValue()).as(Files.readString(output())).isEqualTo(143);
    await().atMost(DEADLINE).until(() -> servers().findAny().isEmpty());
    assertThat(folders()).isEmpty();
  }

  @Test
  void leftoversOfAKilledRunAreRemovedAndSandboxesInUseAreNot() throws Exception {
    run = start("stay");
    await().atMost(DEADLINE).until(() -> Files.readString(output()).contains("open"));

    assertThat(start("clean").waitFor()).isZero();
    awaitOneServer();
    assertThat(folders()).hasSize(1);

    run.destroyForcibly().waitFor();
    awaitOneServer();
    assertThat(start("clean").waitFor()).isZero();
    await().atMost(DEADLINE).until(() -> servers().findAny().isEmpty());
    assertThat(folders()).isEmpty();
  }

  /** For a moment the process of a window is a copy of the server with the same command line. */
  private void awaitOneServer() {
    await().atMost(DEADLINE).until(() -> servers().count() == 1);
  }
}
