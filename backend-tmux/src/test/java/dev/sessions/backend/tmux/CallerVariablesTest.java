package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows get the caller's variables, whichever server they are in. */
class CallerVariablesTest {
  private static final String SECRET = "hush-4711-hush";

  private static final Map<String, String> HARD =
      Map.of(
          "LINES_OF_TEXT", "one\n\n  two 'three'\nEND\nEND_\n",
          "QUOTES", "it's \"q\" ''' `id` $(id) $HOME \\ \\n %s %d ; # {} ! ~ *",
          "NONE", "",
          "WORDS", "日本語 🚀 ünïcödé \t\u0001\u007f\u0085\u0088",
          "LONG", "'x".repeat(20_000),
          "_under_1", "-n -e");

  @RegisterExtension final TestTmux tmux = new TestTmux();

  /** Starts a server whose variables are not those of the later caller. */
  private void startServer() {
    tmux.start("before", "exec sleep 600");
  }

  private TabConfig dumping(String tab) {
    return tmux.tab(tab, "env -0 >" + tab + ".new; mv " + tab + ".new " + tab + "; exec sleep 600");
  }

  /** Returns the variables that a tab's command has written. */
  private Map<String, String> dumped(String tab) throws IOException {
    Path file = tmux.awaitFile(tmux.home().resolve(tab));
    Map<String, String> variables = new LinkedHashMap<>();
    for (String each : Files.readString(file, StandardCharsets.UTF_8).split("\0")) {
      String[] parts = each.split("=", 2);
      variables.put(parts[0], parts[1]);
    }
    return variables;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWindowGetsTheCallersVariablesWhetherOrNotAServerRuns(boolean runs) throws IOException {
    if (runs) {
      startServer();
    }
    tmux.environment().put("FOO", "x");
    tmux.environment().putAll(HARD);

    tmux.create("s", ExitMode.BACK_TO_SHELL, dumping("a"), tmux.tab("b", "env -0 >b.out"));

    assertThat(dumped("a")).containsEntry("FOO", "x").containsAllEntriesOf(HARD);
    // A simple command runs in a fork of the launcher.
    TestTmux.until(
        "the simple command's variables",
        () -> Files.readString(tmux.awaitFile(tmux.home().resolve("b.out"))).contains("FOO=x\0"));
  }

  @Test
  void whatBelongsToAServerATerminalOrAShellStaysTheirs() throws IOException {
    tmux.environment().put("COLORTERM", "of-the-server");
    startServer();
    Map<String, String> foreign =
        Stream.of(
                ("TERM TERM_PROGRAM TERM_PROGRAM_VERSION COLORTERM STY WINDOW SHELL COLUMNS LINES"
                        + " TERMCAP GPG_TTY SSH_TTY ITERM_SESSION_ID KITTY_WINDOW_ID"
                        + " SHLVL PWD OLDPWD _ IFS PPID UID EUID OPTIND SHELLOPTS BASHOPTS")
                    .split(" "))
            .collect(Collectors.toMap(name -> name, name -> "of-the-caller"));
    tmux.environment().putAll(foreign);
    tmux.environment().put("FOO", "x");

    tmux.create("s", ExitMode.BACK_TO_SHELL, dumping("a"));

    assertThat(dumped("a"))
        .containsEntry("FOO", "x")
        .containsEntry("COLORTERM", "of-the-server")
        .containsEntry("TERM_PROGRAM", "tmux")
        .containsEntry("PWD", tmux.home().toString())
        .hasEntrySatisfying("TMUX", it -> assertThat(it).startsWith(tmux.socket() + ","))
        .hasEntrySatisfying("TMUX_PANE", it -> assertThat(it).startsWith("%"))
        .doesNotContainValue("of-the-caller");
  }

  @Test
  void aVariableThatOnlyTheServerHasStaysAndUpdateEnvironmentIsHonoured() throws IOException {
    tmux.configure("set -ag update-environment AGENT", "set-environment -g EDITOR of-the-config");
    tmux.environment().put("ONLY_SERVER", "kept");
    tmux.environment().put("AGENT", "of-the-server");
    startServer();
    tmux.environment().remove("ONLY_SERVER");
    tmux.environment().remove("AGENT");

    tmux.create("s", ExitMode.BACK_TO_SHELL, dumping("a"));

    assertThat(dumped("a"))
        .containsEntry("ONLY_SERVER", "kept")
        .containsEntry("EDITOR", "of-the-config")
        .doesNotContainKey("AGENT");

    tmux.environment().put("AGENT", "newer");
    tmux.create("t", ExitMode.BACK_TO_SHELL, dumping("b"));
    assertThat(dumped("b")).containsEntry("AGENT", "newer");
    assertThat(tmux.raw("show-environment", "-t", "=t:", "AGENT")).isEqualTo("AGENT=newer");
  }

  @Test
  void theShellAfterACommandHasThem() {
    startServer();
    tmux.environment().put("FOO", "of the 'caller'");
    String window =
        tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", "true")).windows().get(0).id();
    tmux.awaitExitCode(window);

    tmux.type(window, "echo \"[$FOO]\"", "Enter");

    tmux.awaitScreen(window, "[of the 'caller']");
  }

  @Test
  void aCommandThatIsRunAgainHasThem() throws IOException {
    startServer();
    tmux.environment().put("FOO", "x");
    String window =
        tmux.create("s", ExitMode.TERMINATE, tmux.tab("w", "echo \"$FOO\" >>runs; exit 3"))
            .windows()
            .get(0)
            .id();
    tmux.awaitScreen(window, "exit code 3");

    tmux.type(window, "Enter");

    TestTmux.until(
        "two runs",
        () -> Files.readAllLines(tmux.home().resolve("runs")).equals(List.of("x", "x")));
  }

  @Test
  void eachMergeAndReplacementGivesItsOwnCallersVariables() throws IOException {
    tmux.environment().put("FOO", "first");
    SessionSnapshot session = tmux.create("s", ExitMode.BACK_TO_SHELL, dumping("a"));
    assertThat(dumped("a")).containsEntry("FOO", "first");
    tmux.environment().put("FOO", "second");
    Multiplexer second = tmux.connect();
    TestTmux.launch(
            second,
            TestTmux.mergeStep(session, second, ExitMode.BACK_TO_SHELL, dumping("b"), dumping("c")))
        .failure()
        .ifPresent(
            e -> {
              throw e;
            });
    assertThat(dumped("b")).containsEntry("FOO", "second");
    assertThat(dumped("c")).containsEntry("FOO", "second");
    tmux.environment().put("FOO", "third");
    Multiplexer third = tmux.connect();
    SessionSnapshot now = third.snapshot().session("s").orElseThrow();

    LaunchStep step =
        TestTmux.replaceStep(now, third, ExitMode.BACK_TO_SHELL, dumping("d"), dumping("e"));

    assertThat(TestTmux.launch(third, step).failure()).isEmpty();
    assertThat(dumped("d")).containsEntry("FOO", "third");
    assertThat(dumped("e")).containsEntry("FOO", "third");
  }

  @Test
  void noSecretIsInAnArgumentOfAProcessNorInWhatTmuxShowsNorInAFileOfOthers() throws Exception {
    startServer();
    tmux.environment().put("API_KEY", SECRET);
    AtomicBoolean ended = new AtomicBoolean();
    List<String> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
    Thread observer =
        new Thread(
            () -> {
              while (!ended.get()) {
                seen.addAll(commandLinesWithTheSecret());
              }
            });
    observer.start();
    try {
      for (int round = 0; round < 5; round++) {
        tmux.create("s" + round, ExitMode.TERMINATE, dumping("a" + round), tmux.tab("w", "true"));
        assertThat(dumped("a" + round)).containsEntry("API_KEY", SECRET);
      }
    } finally {
      ended.set(true);
      observer.join();
    }

    assertThat(seen).isEmpty();
    assertThat(tmux.raw("show-environment", "-g")).contains("PATH=").doesNotContain(SECRET);
    assertThat(tmux.raw("show-environment", "-t", "=s0:")).doesNotContain(SECRET);
    assertThat(tmux.panes("#{pane_start_command}").toString()).doesNotContain(SECRET);
    assertThat(tmux.runFolders()).hasSize(5);
    for (Path folder : tmux.runFolders()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .as(file.toString())
              .isEqualTo("rw-------");
        }
      }
      assertThat(folder.resolve("environment")).content().contains("API_KEY='" + SECRET + "'");
    }
  }

  private static List<String> commandLinesWithTheSecret() {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(it -> it.getFileName().toString().matches("\\d+"))
          .map(it -> text(it.resolve("cmdline")))
          .filter(it -> it.contains(SECRET))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      // The process has ended meanwhile.
      return "";
    }
  }

  @Test
  void theFileOfTheVariablesGoesWithTheSession() {
    tmux.environment().put("API_KEY", SECRET);
    Multiplexer multiplexer = tmux.connect();
    tmux.create("s", ExitMode.BACK_TO_SHELL, dumping("a"));
    TestTmux.launch(
        multiplexer, TestTmux.createStep("t", ExitMode.KILL_WINDOW, tmux.tab("b", "true")));
    assertThat(tmux.runFolders()).hasSize(2);
    TestTmux.until("one session", () -> tmux.sessionNames().equals(List.of("s")));

    TestTmux.kill(multiplexer, "s");

    // The record of what ran to its end stays; what it ran with does not.
    assertThat(tmux.runFolders())
        .singleElement()
        .satisfies(it -> assertThat(it.resolve("records")).exists())
        .satisfies(it -> assertThat(it.resolve("environment")).doesNotExist());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "dash"})
  void aScriptTakesTheVariablesOfWhoeverRunsIt(String shell) throws IOException {
    startServer();
    tmux.environment().put("API_KEY", SECRET);
    LaunchStep create = TestTmux.createStep("s", ExitMode.BACK_TO_SHELL, dumping("a"));
    LaunchStep other = TestTmux.createStep("t", ExitMode.BACK_TO_SHELL, dumping("b"));
    String text = tmux.connect().script(List.of(create, other));
    assertThat(text).doesNotContain(SECRET).doesNotContain(tmux.environment().get("PATH"));
    Path script = Files.writeString(tmux.folder().resolve("script.sh"), text);
    tmux.environment().put("API_KEY", "another's");
    tmux.environment().put("TERM", "of-the-caller");
    // Names that the script itself uses are the caller's too.
    Map<String, String> same =
        Map.of("host", "h", "server", "s", "tagged", "t", "name", "n", "old", "o", "window0", "w");
    tmux.environment().putAll(same);
    tmux.environment().putAll(HARD);

    assertThat(tmux.run(List.of(shell, script.toString()))).isEmpty();

    for (String tab : List.of("a", "b")) {
      assertThat(dumped(tab))
          .containsEntry("API_KEY", "another's")
          .containsAllEntriesOf(HARD)
          .containsAllEntriesOf(same)
          .doesNotContainValue("of-the-caller");
    }
    for (Path folder : tmux.runFolders()) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("environment"))))
          .isEqualTo("rw-------");
    }
  }
}
