package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.Shell.Running;
import dev.sessions.cli.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class ExecCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  @Test
  void whatTheCommandWritesGoesThroughAndItsCodeIsOurs() {
    Result result = shell.type("exec", "--", "sh", "-c", "echo out; echo err >&2; exit 7");
    assertThat(result).isEqualTo(new Result(7, "out\n", "err\n"));
  }

  @Test
  void optionsBehindTheDashesAreTheCommands() {
    assertThat(shell.type("exec", "--", "echo", "--json", "--help", "--verbose").out())
        .isEqualTo("--json --help --verbose\n");
  }

  @Test
  void itStartsInAFolder() throws Exception {
    Path below = Files.createDirectory(folder.resolve("below"));
    assertThat(shell.type("exec", "--", "pwd", "-P").out().strip())
        .isEqualTo(folder.toRealPath().toString());
    assertThat(shell.type("exec", "--cwd", "below", "--", "pwd", "-P").out().strip())
        .isEqualTo(below.toRealPath().toString());
    assertThat(shell.type("exec", "--cwd", "absent", "--", "pwd").exit()).isEqualTo(2);
  }

  @Test
  void itSeesTheCallersLocale() {
    assertThat(shell.type("exec", "--", "sh", "-c", "echo \"[$LC_ALL]\"").out()).isEqualTo("[]\n");
    shell.export("LC_ALL", "POSIX");
    assertThat(shell.type("exec", "--", "sh", "-c", "echo \"[$LC_ALL]\"").out())
        .isEqualTo("[POSIX]\n");
  }

  @Test
  void theDeadlineEndsTheWholeTreeWithSix() {
    Result result =
        shell.type("exec", "--timeout", "3", "--", "sh", "-c", "sleep 60 & echo $!; wait");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err()).startsWith("sessions: ended at its deadline, after ");
    long pid = Long.parseLong(result.out().strip());
    await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void ctrlCEndsTheCommandWith130() {
    Running exec = shell.start("exec", "--", "sh", "-c", "echo $$; exec sleep 60");
    await().until(() -> exec.out().endsWith("\n"));
    assertThat(exec.interrupt().exit()).isEqualTo(130);
    long pid = Long.parseLong(exec.out().strip());
    await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void aCommandWithoutAReaderEndsQuietlyWith141() {
    Running exec = shell.start("exec", "--", "sh", "-c", "echo $$; exec sleep 60");
    await().until(() -> exec.out().endsWith("\n"));
    shell.endReader();
    Result result = exec.end();
    assertThat(result.exit()).isEqualTo(141);
    assertThat(result.err()).isEmpty();
    long pid = Long.parseLong(result.out().strip());
    await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void theExitMessageBeginsItsOwnLine() {
    Result result = shell.type("exec", "--timeout", "1", "--", "sh", "-c", "printf x >&2; sleep 9");
    assertThat(result.err()).startsWith("x\nsessions: ended at its deadline");
  }

  @Test
  void nothingTurnsBehindALineThatIsNotEnded() {
    shell.sitAt(new Terminal(true, true, 80, 24));
    String script = "printf '50%%\\r'; touch begun; until [ -e go ]; do sleep 0.01; done";
    Running exec = shell.start("exec", "--", "sh", "-c", script);
    await().until(() -> exec.out().equals("50%\r"));
    int before = exec.err().length();
    await().during(Duration.ofMillis(400)).until(() -> exec.err().length() == before);
    shell.write("go", "");
    assertThat(exec.end().err()).endsWith("\n\u001b[32mdone after" + lastLine(exec));
  }

  private static String lastLine(Running exec) {
    return exec.err().substring(exec.err().indexOf("done after") + "done after".length());
  }

  @Test
  void whatCannotBeStartedIsUnavailable() {
    Result result = shell.type("exec", "--", "no-such-program");
    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.err())
        .isEqualTo("sessions: 'no-such-program' cannot be run: No such file or directory\n");
  }

  @Test
  void aTerminalSeesASpinnerAndHowItWent() {
    shell.sitAt(new Terminal(true, true, 80, 24));
    String script = "until [ -e go ]; do sleep 0.01; done; echo out; exit 3";
    Running exec = shell.start("exec", "--", "sh", "-c", script);
    String turning = "(?s).*\r\u001b\\[K[|/\\\\-] sh -c '\\Q%s\\E' \\d+s.*".formatted(script);
    await().until(() -> exec.err().matches(turning));
    shell.write("go", "");
    Result result = exec.end();
    assertThat(result.out()).isEqualTo("out\n");
    assertThat(result.err())
        .matches("(?s).*\r\u001b\\[K\u001b\\[31mexit code 3 after \\d+\\.\\d s\u001b\\[0m\n");
    assertThat(shell.type("exec", "--", "true").err())
        .matches("(?s).*\u001b\\[32mdone after \\d+\\.\\d s\u001b\\[0m\n");
  }

  @Test
  void jsonKeepsWhatTheCommandWrote() {
    Result result = shell.type("exec", "--json", "--", "sh", "-c", "echo out; exit 2");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out())
        .startsWith("{\"success\":false,\"code\":2,\"stdout\":\"out\\n\",")
        .hasLineCount(1);
  }

  @Test
  void itNeedsACommand() {
    assertThat(shell.type("exec").err()).contains("sessions exec -- COMMAND");
  }
}
