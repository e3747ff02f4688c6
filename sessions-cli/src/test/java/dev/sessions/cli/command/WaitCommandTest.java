package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.fake.FakeUser;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.Shell.Running;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(240)
class WaitCommandTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  @TempDir Path folder;
  private Shell shell;
  private FakeUser user;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
    user = shell.server().user();
  }

  private void end(String session, String tab, int code) {
    user.endCommand(user.windowId(session, tab), code);
  }

  @ParameterizedTest
  @CsvSource({
    "backToShell, 0, 0",
    "terminate, 0, 0",
    "killWindow, 0, 0",
    "backToShell, 3, 4",
    "terminate, 3, 4",
    "killWindow, 137, 4"
  })
  void itIsOverWhenEveryCommandHasEnded(String mode, int code, int exit) {
    shell.run("run", "layouts.json", "--layouts", "dev", "-e", mode);
    Running wait = shell.start("wait", "layouts.json", "--layouts", "dev");
    end("dev", "web", 0);
    assertThat(shell.run("wait", "layouts.json", "--layouts", "dev", "--timeout", "0.05").exit())
        .isEqualTo(6);
    end("dev", "api", code);
    Result result = wait.end();
    assertThat(result.exit()).isEqualTo(exit);
    assertThat(result.out()).contains("2 commands, 0 running");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theTimeToWaitEndsItWithSix() {
    shell.run("run", "layouts.json");
    Result result = shell.run("wait", "layouts.json", "--timeout", "0.05");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.out()).contains("3 running");
    assertThat(result.err()).isEqualTo("sessions: the time to wait is over\n");
  }

  @Test
  void aMissingTabHasEndedBadlyAndIsNamedAtOnce() {
    shell.run("run", "layouts.json", "--layouts", "dev");
    Running wait = shell.start("wait", "layouts.json");
    await()
        .until(
            () ->
                wait.err()
                    .equals(
                        "sessions: my_ops::log is missing, which counts as ended badly:"
                            + " the session does not run\n"));
    end("dev", "web", 0);
    end("dev", "api", 0);
    assertThat(wait.end().exit()).isEqualTo(4);
  }

  @Test
  void withoutAServerNobodyWaits() {
    Result result = shell.run("wait", "layouts.json");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err()).contains("dev::api is missing").contains("no server runs");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "1, 0, 4"})
  void ofAnyTheFirstThatEndsDecides(int first, int second, int exit) {
    shell.at(NOON);
    shell.run("run", "layouts.json", "--layouts", "dev");
    Running wait = shell.start("wait", "layouts.json", "--layouts", "dev", "--any");
    end("dev", "web", first);
    assertThat(wait.end().exit()).isEqualTo(exit);
    shell.at(NOON.plusSeconds(1));
    end("dev", "api", second);
    assertThat(shell.run("wait", "layouts.json", "--layouts", "dev", "--any").exit())
        .isEqualTo(exit);
  }

  @Test
  void untilRunningIsOverWhenEveryCommandRunsOrRanWell() {
    shell.run("run", "layouts.json", "--layouts", "dev");
    String[] line = {"wait", "layouts.json", "--layouts", "dev", "--until", "running"};
    assertThat(shell.run(line).exit()).isZero();
    end("dev", "web", 0);
    assertThat(shell.run(line).exit()).isZero();
    end("dev", "api", 2);
    assertThat(shell.run(line).exit()).isEqualTo(4);
  }

  @Test
  void untilAnyRunsOneIsEnough() {
    shell.run("run", "layouts.json", "--layouts", "dev");
    String[] line = {"wait", "layouts.json", "--any", "--until", "running"};
    end("dev", "web", 1);
    assertThat(shell.run(line).exit()).isZero();
    end("dev", "api", 1);
    assertThat(shell.run(line).exit()).isEqualTo(4);
  }

  @Test
  void ctrlCEndsItAsShellsSay() {
    shell.run("run", "layouts.json");
    assertThat(shell.start("wait", "layouts.json").interrupt().exit()).isEqualTo(130);
  }

  @Test
  void aServerThatCannotBeWatchedAnyMoreIsAnError() {
    shell.run("run", "layouts.json");
    Running wait = shell.start("wait", "layouts.json", "--layouts", "dev,my ops");
    shell.server().unavailable(StandardErrorCode.UNREACHABLE);
    assertThat(wait.end().exit()).isEqualTo(5);
  }

  @Test
  void aServerThatDoesNotAnswerIsWaitedFor() {
    shell.run("run", "layouts.json", "--layouts", "dev");
    Running wait = shell.start("wait", "layouts.json");
    await().until(() -> wait.err().contains("my_ops::log is missing"));
    shell.server().unavailable(StandardErrorCode.DEADLINE);
    await().until(() -> wait.err().contains("waiting for its answer\n"));
    shell.server().available();
    end("dev", "web", 0);
    end("dev", "api", 0);
    assertThat(wait.end().exit()).isEqualTo(4);
  }

  @Test
  void aReaderThatHasGoneEndsItAsShellsSayOfABrokenPipe() {
    shell.run("run", "layouts.json");
    Running wait = shell.start("wait", "layouts.json");
    shell.endReader();
    Result result = wait.end();
    assertThat(result.exit()).isEqualTo(141);
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"runing", "", "ended"})
  void anotherGoalIsRefused(String goal) {
    Result result = shell.run("wait", "layouts.json", "--until", goal);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("is none of exited, running");
  }

  @Test
  void itNeedsAFile() {
    assertThat(shell.run("wait").err()).contains("the layouts file is missing");
  }
}
