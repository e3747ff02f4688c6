package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.backend.fake.FakeUser;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.Shell.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code status}, {@code watch} and {@code wait} of a session's name. */
@Timeout(240)
class NamedReportsTest {
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

  @Test
  void statusOfANameIsOfThatSessionAlone() {
    shell.run("run", "layouts.json");
    assertThat(shell.run("status", "dev").out())
        .contains("api", "web", "1 session, 1 healthy; 2 commands")
        .doesNotContain("ops");
    assertThat(shell.run("status", "my ops").out()).contains("my_ops").doesNotContain("api");
  }

  @Test
  void aRenamedSessionIsFoundByEitherNameAndTheOneThatHasTheNameNowCounts() {
    shell.run("run", "layouts.json", "--layouts", "dev");
    user.renameSession("dev", "mine");
    assertThat(shell.run("status", "dev").out()).contains("mine", "api");
    assertThat(shell.run("status", "mine").out()).contains("mine", "api");
    user.startSession("dev", "editor");
    assertThat(shell.run("status", "dev").out()).contains("editor").doesNotContain("api");
  }

  @Test
  void severalSessionsUnderOneNameAreRefused() {
    shell.run("run", "layouts.json", "--layouts", "dev");
    user.renameSession("dev", "one");
    shell.write("other.json", Shell.LAYOUTS);
    shell.run("run", "other.json", "--layouts", "dev");
    user.renameSession("dev", "two");
    for (String command : new String[] {"status", "wait", "watch"}) {
      Result result = shell.run(command, "dev");
      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).contains("one, two");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "wait", "watch"})
  void aNameThatNothingHasIsAnErrorWithAHint(String command) {
    assertThat(shell.run(command, "dev").exit()).isEqualTo(5);
    shell.run("run", "layouts.json");
    Result result = shell.run(command, "dve");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("there is no session 'dve'; did you mean 'dev'?");
  }

  @ParameterizedTest
  @CsvSource({
    "backToShell, 0, 0",
    "terminate, 3, 4",
    "killWindow, 0, 0",
    "killWindow, 3, 4",
  })
  void aWaitForANameEndsWithItsCommands(String mode, int code, int exit) {
    shell.run("run", "layouts.json", "-e", mode);
    Running wait = shell.start("wait", "dev");
    await().until(() -> shell.run("wait", "dev", "--timeout", "0.05").exit() == 6);
    user.renameSession("dev", "other");
    end("other", "web", 0);
    assertThat(shell.run("wait", "dev", "--timeout", "0.05").exit()).isEqualTo(6);
    end("other", "api", code);
    assertThat(wait.end().exit()).isEqualTo(exit);
    assertThat(shell.run("wait", "dev").exit()).isEqualTo(exit);
  }

  @Test
  void aTabThatAPersonClosesDuringAWaitHasEndedBadly() {
    shell.run("run", "layouts.json");
    Running wait = shell.start("wait", "dev");
    await().until(() -> shell.run("wait", "dev", "--timeout", "0.05").exit() == 6);
    end("dev", "api", 0);
    await()
        .until(
            () -> {
              Thread.yield();
              return shell.run("status", "dev").out().contains("idle");
            });
    user.closeWindow(user.windowId("dev", "web"));
    Result result = wait.end();
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err()).contains("dev::web is missing");
  }

  @Test
  void aForeignSessionIsReportedByItsWindowsAndAWaitEndsWithIt() {
    user.startSession("mine", "editor", "shell");
    assertThat(shell.run("status", "mine").out()).contains("editor", "shell");
    Running wait = shell.start("wait", "mine");
    Running watch = shell.start("watch", "mine");
    await().until(() -> watch.out().contains("editor"));
    shell.run("kill", "mine");
    Result result = wait.end();
    assertThat(result.exit()).isIn(4, 5);
    watch.interrupt();
  }

  @Test
  void aTabThatWasMergedIntoAForeignSessionCountsAlsoWhenItsWindowHasClosed() {
    user.startSession("dev", "editor");
    shell.run("run", "layouts.json", "--layouts", "dev", "-c", "mergeSkip", "-e", "killWindow");
    Running watch = shell.start("watch", "dev");
    await().until(() -> watch.out().contains("api"));
    end("dev", "api", 3);
    await().until(() -> watch.out().contains("api  exited (code 3)"));
    watch.interrupt();
  }

  @Test
  void optionsOfAFileNeedAFile() {
    shell.run("run", "layouts.json");
    for (String command : new String[] {"status", "wait", "watch"}) {
      assertThat(shell.run(command, "dev", "--prefix", "x").err())
          .contains("--prefix needs a layouts file");
    }
  }
}
