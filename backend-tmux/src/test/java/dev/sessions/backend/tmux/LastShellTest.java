package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.layout.ExitMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell that a window becomes when its command has ended. */
class LastShellTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  /** Writes start files whose prompts are READY, and an alias that only they define. */
  private String shell(String name) throws IOException {
    String path = "/usr/bin/" + name;
    if (System.getenv("CI") == null) {
      assumeTrue(Files.isExecutable(Path.of(path)), name + " is not installed");
    }
    assertThat(Path.of(path)).as("there where CI is set").isExecutable();
    Path home = tmux.home();
    String common = "alias hi='echo alias-$((40+2))'\nPS1='READY '\nHISTFILE=~/past\n";
    Files.writeString(home.resolve(".bashrc"), common + "PROMPT_COMMAND='mine=1'\n");
    Files.writeString(home.resolve(".zshrc"), common + "HISTSIZE=100\nSAVEHIST=100\n");
    Path fish = Files.createDirectories(home.resolve(".config/fish"));
    Files.writeString(
        fish.resolve("config.fish"),
        "function fish_prompt; echo -n 'READY '; end\n"
            + "alias hi='echo alias-(math 40 + 2)'\nset fish_greeting\n");
    Files.writeString(home.resolve("past"), "echo past\n");
    tmux.configure("set -g default-shell " + path);
    return name;
  }

  private String window(String command) {
    String window =
        tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", command)).windows().get(0).id();
    tmux.awaitExitCode(window);
    return window;
  }

  /** Runs the offered command as a person would. */
  private void runAgain(String shell, String window, String offered) {
    tmux.awaitScreen(window, "READY");
    if (shell.equals("fish")) {
      tmux.awaitScreen(window, "READY " + offered);
      tmux.type(window, "Enter");
    } else {
      tmux.type(window, "Up");
      tmux.awaitScreen(window, "READY " + offered);
      tmux.type(window, "Enter");
    }
  }

  private void awaitRuns(String... runs) {
    TestTmux.until(
        "the runs " + List.of(runs),
        () -> Files.readAllLines(tmux.home().resolve("runs")).equals(List.of(runs)));
  }

  @ParameterizedTest
  @CsvSource({
    "bash, echo run-1 >>runs",
    "zsh, echo run-1 >>runs",
    "fish, echo run-1 >>runs",
    "bash, test $HOME && echo \"run!x\" '!!' >>runs",
    "zsh, test $HOME && echo \"run!x\" '!!' >>runs",
    "fish, test $HOME && echo \"run!x\" '!!' >>runs",
  })
  void theCommandIsRunAgainByItsHistory(String name, String command) throws IOException {
    String shell = shell(name);
    String window = window(command);
    String run = command.contains("-1") ? "run-1" : "run!x !!";
    awaitRuns(run);

    runAgain(shell, window, command);

    awaitRuns(run, run);
    tmux.type(window, "hi", "Enter");
    tmux.awaitScreen(window, "alias-42");
    assertThat(tmux.home().resolve("past")).hasContent("echo past");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void aCommandOfSeveralLinesIsOneEntry(String name) throws IOException {
    String shell = shell(name);
    String window = window("for i in 1 2\ndo echo \"n$i\" >>runs\ndone\n# " + "x".repeat(9000));
    awaitRuns("n1", "n2");

    tmux.awaitScreen(window, "READY");
    tmux.type(window, "Up", "Enter");

    assertThat(shell).isNotEmpty();
    awaitRuns("n1", "n2", "n1", "n2");
  }

  @Test
  void aCommandThatHistcontrolIgnoresIsNotInTheHistory() throws IOException {
    shell("bash");
    Files.writeString(
        tmux.home().resolve(".bashrc"), "PS1='READY '\nHISTFILE=~/past\nHISTCONTROL=ignorespace\n");
    String window = window(" echo hidden >>runs");
    awaitRuns("hidden");
    tmux.awaitScreen(window, "READY");

    tmux.type(window, "Up");

    tmux.awaitScreen(window, "READY echo past");
  }

  @ParameterizedTest
  @CsvSource({
    "bash, declare -p; declare -F; trap; set -o; env",
    "zsh, typeset -p; functions; trap; setopt; env",
    "fish, set; functions -a; bind; env",
  })
  void nothingIsLeftInTheShell(String name, String dump) throws IOException {
    String shell = shell(name);
    String window = window("echo run >>runs");
    runAgain(shell, window, "echo run >>runs");
    awaitRuns("run", "run");
    String group = name.equals("fish") ? "begin; " + dump + "; end" : "{ " + dump + "; }";

    tmux.type(window, "-l", group + " >~/dump.new; mv ~/dump.new ~/dump");
    tmux.type(window, "Enter");

    Path dumped = tmux.awaitFile(tmux.home().resolve("dump"));
    assertThat(
            Files.readString(dumped)
                .lines()
                // The launch's folder has it in its name.
                .map(line -> line.replace("/sessions/", "/").replace("__sessions_", ""))
                .filter(line -> line.contains("sessions_")))
        .isEmpty();
    if (name.equals("bash")) {
      assertThat(dumped).content().contains("PROMPT_COMMAND=\"mine=1\"");
    }
  }

  @Test
  void aShellWithoutAHistoryShowsTheCommandAboveItsPrompt() {
    tmux.configure("set -g default-shell /bin/dash");
    String window = window("echo 'out'put");

    tmux.awaitScreen(window, "output\necho 'out'put\n");
    tmux.type(window, "echo usable-$((40+2))", "Enter");
    tmux.awaitScreen(window, "usable-42");
  }

  static Stream<String> unusable() {
    return Stream.of(
        "/usr/sbin/nologin", "/bin/false", "/bin/true", "{script}", "{missing}", "{lost}");
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void aWindowWhoseShellCannotBeUsedStaysWithAnother(String shell) throws IOException {
    Path own = tmux.folder().resolve("own-shell");
    boolean lost = shell.equals("{missing}") || shell.equals("{lost}");
    if (shell.startsWith("{")) {
      tmux.program(own, lost ? "#!/bin/sh\nexec /bin/sh\n" : "#!/bin/sh\necho hello; exit 3\n");
    }
    String path = shell.startsWith("{") ? own.toString() : shell;
    tmux.configure("set -g default-shell " + path, "set -g default-command " + path);
    String window =
        tmux.create(
                "s", ExitMode.BACK_TO_SHELL, tmux.tab("w", "echo its-$((40+2)); read go; exit 7"))
            .windows()
            .get(0)
            .id();
    tmux.awaitScreen(window, "its-42");
    if (shell.equals("{missing}")) {
      Files.delete(own);
    } else if (lost) {
      Files.delete(own);
      Files.createDirectory(own);
    }

    tmux.type(window, "Enter");

    tmux.awaitScreen(window, "The shell " + path);
    tmux.awaitScreen(window, "so this is /bin/sh.");
    tmux.type(window, "echo usable-$((6*7)) $SHELL", "Enter");
    tmux.awaitScreen(window, "usable-42 /bin/sh");
    assertThat(tmux.screen(window)).contains("its-42");
    assertThat(tmux.awaitExitCode(window)).isEqualTo(7);
  }

  @Test
  void aShellThatIgnoresItsArgumentsIsUsed() throws IOException {
    Path wrapper = tmux.program(tmux.folder().resolve("wrapper"), "#!/bin/sh\nexec /bin/sh\n");
    tmux.configure("set -g default-shell " + wrapper);
    String window = window("true");

    tmux.type(window, "echo usable-$((40+2)) $SHELL", "Enter");

    tmux.awaitScreen(window, "usable-42 " + wrapper);
    assertThat(tmux.screen(window)).doesNotContain("so this is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void startFilesThatEndTheShellLeaveTheWindow(String name) throws IOException {
    shell(name);
    Files.writeString(tmux.home().resolve("." + name + "rc"), "exit 3\n");
    String window = window("true");

    tmux.awaitScreen(window, "The start files of " + name + " ended it");
    tmux.type(window, "echo usable-$((40+2))", "Enter");
    tmux.awaitScreen(window, "usable-42");
  }
}
