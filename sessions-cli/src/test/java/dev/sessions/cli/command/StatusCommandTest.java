package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.backend.fake.FakeUser;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCommandTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  @TempDir Path folder;
  private Shell shell;
  private FakeUser user;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
    user = shell.server().user();
    shell.at(NOON);
  }

  @Test
  void withoutAServerItSaysSo() {
    Result result = shell.run("status");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("no server runs: fake (in memory)\n");
  }

  @Test
  void withoutAServerWhatIsOnRecordIsShown() {
    shell.run("run", "layouts.json", "--layouts", "my ops", "-e", "killWindow");
    user.endCommand(user.windowId("my_ops", "log"), 3);
    shell.at(NOON.plusSeconds(5));
    assertThat(shell.run("status").out().lines())
        .containsExactly(
            "no server runs: fake (in memory)",
            "SESSION  TAB  STATE   PID  SINCE  CODE  COMMAND",
            "my_ops   log  exited    -     5s  3     -",
            "1 session, 1 unhealthy; 1 command, 0 running, 1 ended badly");
  }

  @Test
  void whatIsMissingHasNoIdOfAnothersSession() {
    user.startSession("dev");
    String document = shell.run("status", "layouts.json", "--layouts", "dev", "--json").out();
    assertThat(document).contains("\"running\":false").contains("\"id\":null");
  }

  @Test
  void everyTabSaysWhatItDoes() {
    shell.run("run", "layouts.json");
    user.startSession("mine");
    user.endCommand(user.windowId("dev", "web"), 0);
    user.closeWindow(user.windowId("my_ops", "log"));
    shell.at(NOON.plusSeconds(75));
    assertThat(shell.run("status", "layouts.json").out().lines().map(line -> line.strip()))
        .containsExactly(
            "SESSION  TAB  STATE           PID  SINCE  CODE  COMMAND",
            "dev      api  running  2000000001  1m15s  -     ./run",
            "dev      web  idle              -  1m15s  0     npm start",
            "my_ops   log  missing           -      -  -     (the session does not run)",
            "2 sessions, 1 healthy, 1 unhealthy; 3 commands, 1 running, 1 ended well, 1 missing");
    assertThat(shell.run("status").out()).contains("mine").doesNotContain("my_ops");
  }

  @Test
  void aTerminalGetsColoursAndItsWidthUnlessItWantsNone() {
    shell.run("run", "layouts.json");
    shell.sitAt(new Terminal(true, true, 40, 24));
    Result result = shell.run("status");
    assertThat(result.out()).contains("\u001b[32mrunning\u001b[0m");
    assertThat(result.out().replaceAll("\u001b\\[[0-9;]*m", "").lines())
        .allMatch(line -> line.length() <= 40);
    shell.export("NO_COLOR", "1");
    assertThat(shell.run("status").out()).contains("running").doesNotContain("\u001b");
  }

  @Test
  void layoutsTabsAndPrefixChoose() {
    shell.run("run", "layouts.json", "--prefix", "x");
    Result result =
        shell.run("status", "layouts.json", "--prefix", "x", "--layouts", "dev", "--tabs", "web");
    assertThat(result.out()).contains("x_dev", "web").doesNotContain("api").doesNotContain("ops");
    for (String option : new String[] {"--prefix", "--layouts", "--tabs"}) {
      assertThat(shell.run("status", option, "x").err()).contains(option + " needs a layouts file");
    }
  }

  @Test
  void thePageIsWrittenBesideTheTable() throws Exception {
    shell.run("run", "layouts.json");
    Result result = shell.run("status", "layouts.json", "--html", "page.html");
    assertThat(result.out()).contains("2 sessions");
    assertThat(result.err()).contains("page.html");
    assertThat(Files.readString(folder.resolve("page.html")))
        .startsWith("<!DOCTYPE html>")
        .contains("All commands running")
        .contains("As of 1 November 2026, 12:00:00 Z");
    Result absent = shell.run("status", "--html", "absent/page.html");
    assertThat(absent.exit()).isEqualTo(2);
    assertThat(absent.err())
        .contains("absent/page.html: there is no such file or folder")
        .doesNotContain("java.", "Exception");
  }

  @Test
  void processesOfTheFakeAreNone() {
    shell.run("run", "layouts.json");
    Result result = shell.run("status", "--processes");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo(shell.run("status").out());
    assertThat(shell.run("status", "--processes", "--json").out()).contains("\"processes\":[]");
    assertThat(shell.run("status", "--json").out()).contains("\"processes\":null");
  }

  @ParameterizedTest
  @CsvSource({"UNREACHABLE, 5", "DEADLINE, 6", "UNSUPPORTED_VERSION, 5"})
  void anErrorWhileListingIsAnErrorNotAnEmptyList(StandardErrorCode code, int exit) {
    shell.server().faults().failCall(FakeOperation.SNAPSHOT, 1, code);
    Result result = shell.run("status");
    assertThat(result.exit()).isEqualTo(exit);
    assertThat(result.out()).isEmpty();
  }
}
