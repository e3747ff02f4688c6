package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitModeTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  /** The ways in which a command ends. */
  enum Ending {
    BY_ITSELF(0, "read go", (test, window) -> test.tmux.type(window, "Enter")),
    EXIT_3(3, "read go; exit 3", (test, window) -> test.tmux.type(window, "Enter")),
    CTRL_C(130, "exec sleep 600", (test, window) -> test.tmux.type(window, "C-c")),
    KILLED(137, "exec sleep 600", (test, window) -> test.killCommand());

    final int code;
    final String command;
    final BiConsumer<ExitModeTest, String> end;

    Ending(int code, String command, BiConsumer<ExitModeTest, String> end) {
      this.code = code;
      this.command = command;
      this.end = end;
    }
  }

  private Path pidFile() {
    return tmux.home().resolve("pid");
  }

  private void killCommand() {
    tmux.run(java.util.List.of("kill", "-9", TestTmux.awaitLine(pidFile())));
  }

  /** Starts a window whose command notes each of its runs, and waits until it runs. */
  private String start(Ending ending, ExitMode mode) {
    String command = "echo run >>runs; echo $$ >pid; " + ending.command;
    String window = tmux.create("s", mode, tmux.tab("w", command)).windows().get(0).id();
    TestTmux.awaitLine(pidFile());
    return window;
  }

  /** Lets the command end and waits for its recorded exit code. */
  private String end(Ending ending, ExitMode mode) {
    String window = start(ending, mode);
    Path records = tmux.records(window);
    ending.end.accept(this, window);
    // The window may be gone by now, its records are not.
    TestTmux.until("ended", () -> Files.readString(records).contains("0 end " + ending.code + " "));
    return window;
  }

  private static String prompt(int code) {
    return "Process completed with exit code "
        + code
        + ". Press Enter to restart, or type anything and press Enter to close.";
  }

  private void awaitRuns(int count) {
    TestTmux.until(
        count + " runs", () -> Files.readAllLines(tmux.home().resolve("runs")).size() == count);
  }

  @ParameterizedTest
  @EnumSource
  void backToShellLeavesAUsableShellInTheStartDirectory(Ending ending) throws IOException {
    String window = end(ending, ExitMode.BACK_TO_SHELL);

    tmux.type(window, "pwd >where; echo usable-$((40+2))", "Enter");
    tmux.awaitScreen(window, "usable-42");
    assertThat(Files.readString(tmux.home().resolve("where")).strip())
        .isEqualTo(tmux.home().toString());
  }

  @ParameterizedTest
  @EnumSource
  void terminateAsksAndEnterRunsTheCommandAgain(Ending ending) throws IOException {
    String window = end(ending, ExitMode.TERMINATE);
    tmux.awaitScreen(window, prompt(ending.code));
    Files.delete(pidFile());

    tmux.type(window, "Enter");
    awaitRuns(2);
    TestTmux.awaitLine(pidFile());
    assertThat(tmux.record(window).hasBegun()).isTrue();
    assertThat(tmux.record(window).code()).isEmpty();

    ending.end.accept(this, window);
    TestTmux.until(
        "asked again", () -> tmux.screen(window).split("Process completed", -1).length == 3);
  }

  @ParameterizedTest
  @EnumSource
  void terminateClosesAtATextAndEnter(Ending ending) {
    String window = end(ending, ExitMode.TERMINATE);
    tmux.awaitScreen(window, prompt(ending.code));

    tmux.type(window, "-l", " no ");
    tmux.type(window, "Enter");
    tmux.awaitGone(window);
    assertThat(tmux.home().resolve("runs")).hasContent("run");
  }

  @Test
  void terminateTakesABlankForAText() {
    String window = end(Ending.EXIT_3, ExitMode.TERMINATE);
    tmux.awaitScreen(window, prompt(3));

    tmux.type(window, "Space", "Enter");
    tmux.awaitGone(window);
  }

  @Test
  void terminateClosesAtCtrlD() {
    String window = end(Ending.EXIT_3, ExitMode.TERMINATE);
    tmux.awaitScreen(window, prompt(3));

    tmux.type(window, "C-d");
    tmux.awaitGone(window);
  }

  @Test
  void terminateGoesOnAskingAtCtrlC() {
    String window = end(Ending.EXIT_3, ExitMode.TERMINATE);
    tmux.awaitScreen(window, prompt(3));

    tmux.type(window, "C-c");
    tmux.type(window, "Enter");
    awaitRuns(2);
  }

  @ParameterizedTest
  @EnumSource
  void killWindowCloses(Ending ending) {
    tmux.awaitGone(end(ending, ExitMode.KILL_WINDOW));
  }

  @ParameterizedTest
  @EnumSource
  void killWindowClosesUnderRemainOnExit(Ending ending) throws IOException {
    tmux.configure("set -g remain-on-exit on");
    tmux.awaitGone(end(ending, ExitMode.KILL_WINDOW));
  }

  @Test
  void theShellAfterTheCommandGetsCtrlC() {
    String window = end(Ending.BY_ITSELF, ExitMode.BACK_TO_SHELL);

    tmux.type(window, "echo $$ >child; exec cat", "Enter");
    TestTmux.awaitLine(tmux.home().resolve("child"));
    tmux.type(window, "C-c");
    tmux.awaitGone(window);
  }

  @Test
  void theRecordHasNoExitCodeWhileTheCommandRuns() {
    String window = start(Ending.EXIT_3, ExitMode.BACK_TO_SHELL);

    assertThat(tmux.record(window).hasBegun()).isTrue();
    assertThat(tmux.record(window).end()).isEmpty();
  }
}
