package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.Capability;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeUser;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.Shell.Running;
import dev.sessions.cli.terminal.Terminal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class WatchCommandTest {
  private static final String NOON = "2026-11-01T12:00:00Z";

  @TempDir Path folder;
  private Shell shell;
  private FakeUser user;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
    user = shell.server().user();
    shell.at(Instant.parse(NOON));
  }

  @Test
  void inAPipeItPrintsALineAChange() {
    shell.run("run", "layouts.json", "-e", "killWindow");
    Running watch = shell.start("watch", "layouts.json");
    await().until(() -> watch.out().lines().count() == 3);
    user.endCommand(user.windowId("dev", "web"), 137);
    await().until(() -> watch.out().lines().count() == 4);
    user.closeWindow(user.windowId("my_ops", "log"));
    await().until(() -> watch.out().lines().count() == 5);
    Result result = watch.interrupt();
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines())
        .containsExactly(
            NOON + "  dev  api  running (pid 2000000001)",
            NOON + "  dev  web  running (pid 2000000002)",
            NOON + "  my_ops  log  running (pid 2000000003)",
            NOON + "  dev  web  killed (code 137, signal 9)",
            NOON + "  my_ops  log  missing (the session does not run)");
  }

  @Test
  void withoutAFileWhatHasGoneIsGone() {
    user.startSession("one", "a");
    user.startSession("two", "b", "b");
    Running watch = shell.start("watch");
    await().until(() -> watch.out().lines().count() == 3);
    shell.run("kill", "two");
    await().until(() -> watch.out().lines().count() == 5);
    assertThat(watch.interrupt().out().lines().skip(3)).containsOnly(NOON + "  two  b  gone");
  }

  @Test
  void aServerThatComesLaterIsSeen() {
    Running watch = shell.start("watch");
    await().until(() -> watch.err().equals("no server runs: fake (in memory)\n"));
    user.startSession("one", "a");
    await().until(() -> watch.out().contains("  one  a  running"));
    assertThat(watch.interrupt().exit()).isZero();
  }

  @Test
  void aBackendThatPushesNothingIsLookedAt() {
    user.startSession("one", "a");
    shell.use(new FakeBackend(shell.server()).without(Capability.WATCH));
    Running watch = shell.start("watch");
    await().until(() -> watch.out().contains("  one  a  running"));
    user.startSession("two", "b");
    await().until(() -> watch.out().contains("  two  b  running"));
    assertThat(watch.interrupt().exit()).isZero();
  }

  @Test
  void onATerminalTheTableIsDrawnInPlaceAndTheLastOneStays() {
    shell.run("run", "layouts.json");
    shell.sitAt(new Terminal(true, true, 80, 24));
    Running watch = shell.start("watch", "layouts.json");
    await().until(() -> watch.out().contains("3 running"));
    user.endCommand(user.windowId("dev", "web"), 1);
    await().until(() -> watch.out().contains("2 running"));
    Result result = watch.interrupt();
    assertThat(result.exit()).isZero();
    String leave = "\u001b[?7h\u001b[?25h\u001b[?1049l";
    assertThat(result.out()).startsWith("\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[H");
    assertThat(result.out()).containsOnlyOnce(leave);
    String afterwards = result.out().substring(result.out().indexOf(leave) + leave.length());
    assertThat(afterwards).contains("SESSION").contains("1 ended badly").doesNotContain("\u001b[H");
  }

  @Test
  void whatHasNoRoomGivesWayButNotTheFigures() {
    user.startSession("one", "a", "b", "c", "d", "e", "f");
    shell.sitAt(new Terminal(true, true, 80, 6));
    Running watch = shell.start("watch");
    await().until(() -> watch.out().contains("6 commands"));
    String frame = watch.interrupt().out().replaceAll("(?s)\u001b\\[\\?1049l.*", "");
    assertThat(frame).contains("... and 4 more").contains("1 session").doesNotContain("  d  ");
    assertThat(frame.substring(frame.lastIndexOf("\u001b[H")).split("\r\n")).hasSize(6);
  }

  @Test
  void aTerminalThatIsResizedGetsTheTableInItsNewSize() {
    user.startSession("one", "a", "b", "c", "d", "e", "f");
    shell.sitAt(new Terminal(true, true, 80, 6));
    Running watch = shell.start("watch");
    await().until(() -> watch.out().contains("... and 4 more"));
    shell.sitAt(new Terminal(true, true, 80, 24));
    await().until(() -> watch.out().contains("  f  "));
    shell.sitAt(new Terminal(true, true, 80, 1));
    String figuresAlone = "\u001b[H\u001b[K1 session";
    await().until(() -> watch.out().contains(figuresAlone));
    assertThat(watch.interrupt().exit()).isZero();
  }

  @Test
  void aDumbTerminalGetsLines() {
    user.startSession("one", "a");
    shell.sitAt(new Terminal(true, true, 80, 24));
    shell.export("TERM", "dumb");
    Running watch = shell.start("watch");
    await().until(() -> watch.out().contains("one  a  running"));
    assertThat(watch.interrupt().out()).doesNotContain("\u001b");
  }

  @Test
  void aServerThatDoesNotAnswerIsWaitedFor() {
    user.startSession("one", "a");
    Running watch = shell.start("watch");
    await().until(() -> watch.out().contains("one  a  running"));
    shell.server().unavailable(StandardErrorCode.DEADLINE);
    await().until(() -> watch.err().contains("waiting for its answer\n"));
    shell.server().available();
    user.startSession("two", "b");
    await().until(() -> watch.out().contains("two  b  running"));
    Result result = watch.interrupt();
    assertThat(result.exit()).isZero();
    // What was known before is not said again.
    assertThat(result.out()).containsOnlyOnce("one  a  running");
  }

  @Test
  void onATerminalTheTitleSaysThatTheServerDoesNotAnswer() {
    user.startSession("one", "a");
    shell.sitAt(new Terminal(true, true, 80, 24));
    Running watch = shell.start("watch");
    await().until(() -> watch.out().contains("watching fake"));
    shell.server().unavailable(StandardErrorCode.DEADLINE);
    await().until(() -> watch.out().contains("no answer at present from fake"));
    assertThat(watch.interrupt().err()).isEmpty();
  }

  @Test
  void itEndsWithItsReader() {
    user.startSession("one", "a");
    Running watch = shell.start("watch");
    await().until(() -> watch.out().contains("one  a  running"));
    shell.endReader();
    assertThat(watch.end().exit()).isZero();
  }

  @Test
  void aServerThatCannotBeWatchedAnyMoreIsAnError() {
    user.startSession("one", "a");
    Running watch = shell.start("watch");
    await().until(() -> watch.out().contains("running"));
    shell.server().unavailable(StandardErrorCode.UNREACHABLE);
    Result result = watch.end();
    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.err()).contains("unavailable");
  }
}
