package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.Capability;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.backend.fake.FakeUser;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.Shell.Running;
import dev.sessions.cli.terminal.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(240)
class LogsCommandTest {
  @TempDir Path folder;
  private Shell shell;
  private FakeUser user;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
    user = shell.server().user();
    shell.run("run", "layouts.json", "-e", "killWindow");
  }

  private void print(String session, String tab, String... lines) {
    user.print(user.windowId(session, tab), lines);
  }

  @Test
  void printsWhatTheTerminalHolds() {
    print("dev", "web", "one", "", "three \u001b[31m");
    Result result = shell.run("logs", "dev", "web");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("one\n\nthree \\u001b[31m\n");
  }

  @Test
  void theOnlyWindowNeedsNoNameAndTheSessionMayBeNamedAsTheLayout() {
    print("my_ops", "log", "here");
    assertThat(shell.run("logs", "my ops").out()).isEqualTo("here\n");
    assertThat(shell.run("logs", "my_ops").out()).isEqualTo("here\n");
  }

  @Test
  void aRenamedWindowIsFoundByItsTabAndByItsNameNowAndByItsId() {
    print("dev", "web", "here");
    String id = user.windowId("dev", "web");
    user.renameWindow(id, "other");
    for (String word : new String[] {"web", "other", id}) {
      assertThat(shell.run("logs", "dev", word).out()).isEqualTo("here\n");
    }
  }

  @Test
  void aTabIsFoundWhereAPersonMovedIt() {
    print("dev", "web", "here");
    user.startSession("mine", "web");
    user.moveWindow(user.windowId("dev", "web"), "mine");
    assertThat(shell.run("logs", "dev", "web").out()).isEqualTo("here\n");
  }

  @Test
  void ofSeveralWindowsOneMustBeNamed() {
    Result result = shell.run("logs", "dev");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("several windows").contains("api web");
  }

  @Test
  void linesAreCountedFromTheEnd() {
    print("dev", "web", "1", "2", "3");
    assertThat(shell.run("logs", "dev", "web", "--lines", "2").out()).isEqualTo("2\n3\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1000001", ""})
  void linesAreANumber(String lines) {
    assertThat(shell.run("logs", "dev", "web", "--lines", lines).exit()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereIsNamedWithAHint() {
    assertThat(shell.run("logs", "dex").err()).contains("did you mean 'dev'?");
    Result result = shell.run("logs", "dev", "wob");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("did you mean 'web'?").contains("api web");
  }

  @Test
  void aWindowThatClosedWithItsCommandIsSaidToHave() {
    user.endCommand(user.windowId("dev", "web"), 3);
    Result result = shell.run("logs", "dev", "web");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'web' has closed with its command (code 3)");
    user.endCommand(user.windowId("my_ops", "log"), 0);
    assertThat(shell.run("logs", "my ops").err()).contains("'log' has closed");
  }

  @Test
  void withoutAServerItIsUnavailable() {
    shell.run("kill", "--all");
    assertThat(shell.run("logs", "dev").exit()).isEqualTo(5);
  }

  @Test
  void aBackendWithoutHistoryRefuses() {
    shell.use(new FakeBackend(shell.server()).without(Capability.HISTORY));
    assertThat(shell.run("logs", "dev", "web").exit()).isEqualTo(3);
  }

  @Test
  void followPrintsWhatComesUntilTheWindowIsGone() {
    print("dev", "web", "old", "one");
    Running logs = shell.start("logs", "dev", "web", "--follow", "--lines", "1");
    await().until(() -> logs.out().equals("one\n"));
    print("dev", "web", "two", "three");
    await().until(() -> logs.out().equals("one\ntwo\nthree\n"));
    user.closeWindow(user.windowId("dev", "web"));
    Result result = logs.end();
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  void followEndsWithZeroAtCtrlC() {
    print("dev", "web", "one");
    Running logs = shell.start("logs", "dev", "web", "--follow");
    await().until(() -> logs.out().equals("one\n"));
    Result result = logs.interrupt();
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("one\n");
  }

  @Test
  void followWaitsForAServerThatDoesNotAnswer() {
    print("dev", "web", "one");
    Running logs = shell.start("logs", "dev", "web", "--follow");
    await().until(() -> logs.out().equals("one\n"));
    shell.server().faults().failCall(FakeOperation.HISTORY, 1, StandardErrorCode.DEADLINE);
    shell.server().faults().failCall(FakeOperation.HISTORY, 2, StandardErrorCode.DEADLINE);
    await().until(() -> logs.err().contains("waiting for its answer"));
    print("dev", "web", "two");
    await().until(() -> logs.out().equals("one\ntwo\n"));
    assertThat(logs.interrupt().err()).containsOnlyOnce("waiting for its answer");
  }

  @Test
  void onATerminalALineThatMayGrowIsNotEnded() {
    print("dev", "web", "one");
    shell.sitAt(new Terminal(true, true, 80, 24));
    Running logs = shell.start("logs", "dev", "web", "--follow");
    await().until(() -> logs.out().equals("one"));
    await().during(Duration.ofSeconds(1)).until(() -> logs.out().equals("one"));
    assertThat(logs.interrupt().out()).isEqualTo("one\n");
  }

  @Test
  void followEndsWithItsReader() {
    print("dev", "web", "one");
    Running logs = shell.start("logs", "dev", "web", "--follow");
    await().until(() -> logs.out().equals("one\n"));
    shell.endReader();
    assertThat(logs.end().exit()).isZero();
  }

  @Test
  void followIsAnErrorWhereTheServerCannotBeReachedAnyMore() {
    print("dev", "web", "one");
    Running logs = shell.start("logs", "dev", "web", "--follow");
    await().until(() -> !logs.out().isEmpty());
    for (int call = 1; call <= 3; call++) {
      shell.server().faults().failCall(FakeOperation.HISTORY, call, StandardErrorCode.UNREACHABLE);
    }
    assertThat(logs.end().exit()).isEqualTo(5);
  }

  @Test
  void followTriesAgainWhereTheServerCannotBeReachedForAMoment() {
    print("dev", "web", "one");
    Running logs = shell.start("logs", "dev", "web", "--follow");
    await().until(() -> logs.out().equals("one\n"));
    shell.server().faults().failCall(FakeOperation.HISTORY, 1, StandardErrorCode.UNREACHABLE);
    print("dev", "web", "two");
    await().until(() -> logs.out().equals("one\ntwo\n"));
    assertThat(logs.interrupt().exit()).isZero();
  }

  @Test
  void followWaitsForAServerThatIsSilentFromTheBeginning() {
    print("dev", "web", "one");
    shell.server().faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.DEADLINE);
    Running logs = shell.start("logs", "dev", "web", "--follow");
    await().until(() -> logs.out().equals("one\n"));
    assertThat(logs.interrupt().err()).containsOnlyOnce("waiting for its answer");
  }

  @Test
  void followHasNoJsonForm() {
    assertThat(shell.run("logs", "dev", "web", "--follow", "--json").exit()).isEqualTo(2);
  }
}
