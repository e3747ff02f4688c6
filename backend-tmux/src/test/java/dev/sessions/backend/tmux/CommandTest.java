package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  static Stream<String> texts() {
    return Stream.of(
        "plain",
        "a;",
        "a\\;",
        "{} \\;",
        ";",
        "'single' \"double\"",
        "#{pid} #S ## #[x] #(touch canary)",
        "$HOME ${HOME} `id` $(id) \\$HOME \\`",
        "50% %H %1",
        "~ ~root",
        "ünïcödé 日本語 🚀",
        "first\nsecond\n\n  indented\nEND\nEOF",
        "tab\there",
        "\u001b[31mred\u0007",
        "-l foo",
        "Enter",
        "C-c",
        "back\\slash \\n \\\\",
        "exit 3",
        "!history ^x^y",
        "x".repeat(200 * 1024));
  }

  /** The shell itself copies the text from a here-document: what it wrote is what reached it. */
  @ParameterizedTest
  @MethodSource("texts")
  void aCommandReachesTheShellUnchanged(String text) {
    String command = "cat >copy <<'__E__'\n" + text + "\n__E__\necho done >done; exec sleep 600";

    tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", command));

    TestTmux.awaitLine(tmux.home().resolve("done"));
    assertThat(tmux.home().resolve("copy")).content().isEqualTo(text + "\n");
    assertThat(tmux.home().resolve("canary")).doesNotExist();
  }

  @Test
  void aTrailingSemicolonIsPartOfTheCommand() {
    tmux.create(
        "s",
        ExitMode.BACK_TO_SHELL,
        tmux.tab("escaped", "find . -maxdepth 0 -exec touch found {} \\;"),
        tmux.tab("plain", "touch plain;"));

    tmux.awaitFile(tmux.home().resolve("found"));
    tmux.awaitFile(tmux.home().resolve("plain"));
  }

  @Test
  void aCommandThatIsTheNameOfAKeyIsACommand() {
    String window =
        tmux.create("s", ExitMode.TERMINATE, tmux.tab("w", "Enter")).windows().get(0).id();

    tmux.awaitScreen(window, "exit code 127");
  }

  @Test
  void aCommandReadsTheTerminal() {
    String window =
        tmux.create(
                "s",
                ExitMode.KILL_WINDOW,
                tmux.tab("w", "read line; echo \"$line\" >line; tty >tty"))
            .windows()
            .get(0)
            .id();

    tmux.type(window, "hello there", "Enter");
    assertThat(TestTmux.awaitLine(tmux.home().resolve("line"))).isEqualTo("hello there");
    assertThat(TestTmux.awaitLine(tmux.home().resolve("tty"))).startsWith("/dev/");
  }

  @Test
  void aProgramOfTheCallersPathIsFoundInAServerWithAnotherPath() throws IOException {
    tmux.start("before", "exec sleep 600");
    Path bin = Files.createDirectory(tmux.folder().resolve("bin of 'mine'"));
    tmux.program(bin.resolve("only-here"), "#!/bin/sh\necho found >found\n");
    tmux.environment().merge("PATH", bin.toString(), (path, mine) -> path + ":" + mine);

    tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", "only-here; exec sleep 600"));

    assertThat(TestTmux.awaitLine(tmux.home().resolve("found"))).isEqualTo("found");
  }

  @ParameterizedTest
  @EnumSource
  void aCommandThatEndsAtOnceIsALaunchThatWentWell(ExitMode mode) {
    Multiplexer multiplexer = tmux.connect();
    LaunchOutcome outcome =
        TestTmux.launch(
            multiplexer,
            TestTmux.createStep("s", mode, tmux.tab("a", "true"), tmux.tab("b", "exit 3")));

    assertThat(outcome.failure()).isEmpty();
    if (mode == ExitMode.KILL_WINDOW) {
      TestTmux.until("the session is gone", () -> multiplexer.snapshot().sessions().isEmpty());
    } else {
      assertThat(multiplexer.snapshot().session("s").orElseThrow().windows()).hasSize(2);
    }
  }

  @Test
  void aSessionWhoseOnlyCommandEndsAtOnceIsALaunchThatWentWell() {
    Multiplexer multiplexer = tmux.connect();
    LaunchOutcome outcome =
        TestTmux.launch(
            multiplexer, TestTmux.createStep("s", ExitMode.KILL_WINDOW, tmux.tab("a", "true")));

    assertThat(outcome.failure()).isEmpty();
    TestTmux.until("the session is gone", () -> multiplexer.snapshot().sessions().isEmpty());
  }

  @Test
  void aSessionOutlivesThoseOfItsCommandsThatEndAtOnce() {
    SessionSnapshot session =
        tmux.create(
            "s",
            ExitMode.KILL_WINDOW,
            tmux.tab("ends", "true"),
            tmux.tab("stays", "exec sleep 600"),
            tmux.tab("ends too", "exit 3"));

    TestTmux.until(
        "one window", () -> tmux.panes("#{window_name}").equals(java.util.List.of("stays")));
    assertThat(session.name()).isEqualTo("s");
  }

  @Test
  void aStartDirectoryThatGoesAwayIsSeenAsACodeOfItsOwn() throws IOException {
    Path start = Files.createDirectory(tmux.home().resolve("going"));
    String window =
        tmux.create(
                "s",
                ExitMode.TERMINATE,
                new TabConfig("w", start.toString(), "cd ..; rmdir going; read go"))
            .windows()
            .get(0)
            .id();
    TestTmux.until("the folder is gone", () -> !Files.exists(start));
    tmux.type(window, "Enter");
    tmux.awaitScreen(window, "exit code 0");

    tmux.type(window, "Enter");

    tmux.awaitScreen(window, "exit code 126");
  }
}
