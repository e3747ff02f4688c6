package dev.sessions.backend.support.host;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForegroundProcessTest {
  private Process launcher;

  @BeforeEach
  void needsProc() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "there is no /proc");
  }

  @AfterEach
  void endProcesses() {
    if (launcher != null) {
      launcher.descendants().forEach(ProcessHandle::destroyForcibly);
      launcher.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 900, 1005, 1006, 1007, 1008, 1009, 1024, 1025, 5000, 70000})
  void aCommandLineIsReadWholeHoweverLongItIs(int length) throws Exception {
    String command = "tail -f /dev/null " + "x".repeat(length);
    launcher = new ProcessBuilder("sh", "-c", command + " & wait").redirectError(DISCARD).start();
    await()
        .untilAsserted(
            () ->
                assertThat(ForegroundProcess.of(launcher.pid(), "nothing").command())
                    .isEqualTo(command));
  }

  @Test
  void aProcessThatHasEndedHasNone() throws Exception {
    launcher = new ProcessBuilder("true").start();
    launcher.waitFor();
    assertThat(ForegroundProcess.of(launcher.pid(), "nothing"))
        .isEqualTo(new ForegroundProcess(launcher.pid(), "nothing"));
  }
}
