package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's configuration may be anything. */
class ConfigurationTest {
  private static final String COMMAND = "echo $0 >>shell; exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();
  @RegisterExtension final TestTmux other = new TestTmux();

  private SessionSnapshot createTwo() {
    return tmux.create(
        "dev", ExitMode.BACK_TO_SHELL, tmux.tab("api", COMMAND), tmux.tab("web", COMMAND));
  }

  private void awaitBothCommands() {
    TestTmux.until(
        "both commands run",
        () ->
            Files.exists(tmux.home().resolve("shell"))
                && Files.readAllLines(tmux.home().resolve("shell")).size() == 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set -g base-index 1",
        "set -g base-index 7\nsetw -g pane-base-index 3",
        "set -g default-command true",
        "set -g default-command 'sleep 600'",
        "set -g default-shell /bin/false",
        "set -g remain-on-exit on",
        "set -g renumber-windows on",
        "set -g destroy-unattached on",
        "set -g detach-on-destroy off",
        "set -g status off",
        "set -g update-environment ''",
        "set -g escape-time 0\nset -g history-limit 0",
        "set -g default-size 500x100",
        "set-hook -g after-new-session 'display-message -p hook'",
        "set-hook -g after-new-window 'display-message -p hook'",
        "set-hook -g after-new-window \"run-shell 'sleep .1'\"",
        "set-hook -g session-created \"run-shell 'echo printed'\"",
        "set-hook -g after-rename-session 'display-message -p \"#{session_name} window 0 x y z\"'",
        "set-hook -g window-linked 'select-window -t :0'",
        "set -s command-alias[10] new-window='new-window -n aliased'",
        "this is no command",
        "set -g no-such-option 1",
        "run-shell 'sleep .1'",
        "bind x new-window",
      })
  void aLayoutBecomesASessionWhateverTheConfiguration(String configuration) throws IOException {
    tmux.configure(configuration.split("\n"));

    SessionSnapshot session = createTwo();

    assertThat(session.name()).isEqualTo("dev");
    assertThat(session.windows()).extracting(WindowSnapshot::name).containsExactly("api", "web");
    assertThat(session.windows()).allMatch(window -> window.identity().isPresent());
    assertThat(tmux.sessionNames()).containsExactly("dev");
    awaitBothCommands();
    assertReplaceAndMerge(session);
  }

  private void assertReplaceAndMerge(SessionSnapshot session) {
    Multiplexer multiplexer = tmux.connect();
    LaunchOutcome replaced =
        TestTmux.launch(
            multiplexer,
            TestTmux.replaceStep(
                session,
                multiplexer,
                ExitMode.BACK_TO_SHELL,
                tmux.tab("api", COMMAND),
                tmux.tab("web", COMMAND)));
    assertThat(replaced.failure()).isEmpty();
    LaunchOutcome merged =
        TestTmux.launch(
            multiplexer,
            TestTmux.mergeStep(
                multiplexer.snapshot().session("dev").orElseThrow(),
                multiplexer,
                ExitMode.BACK_TO_SHELL,
                tmux.tab("web", COMMAND),
                tmux.tab("new", COMMAND)));
    assertThat(merged.failure()).isEmpty();
    assertThat(multiplexer.snapshot().session("dev").orElseThrow().windows())
        .extracting(window -> window.identity().orElseThrow().tabName())
        .containsExactly("api", "web", "new");
    assertThat(tmux.sessionNames()).containsExactly("dev");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set-hook -g after-new-window 'rename-window hooked'",
        "set-hook -g after-new-session 'rename-window hooked'",
        "set -g automatic-rename on\nset -g allow-rename on",
      })
  void aWindowIsKnownByItsMarkWhateverRenamesIt(String configuration) throws IOException {
    tmux.configure(configuration.split("\n"));

    SessionSnapshot session = createTwo();

    assertThat(session.windowsOf("api")).hasSize(1);
    assertThat(session.windowsOf("web")).hasSize(1);
    awaitBothCommands();
    assertReplaceAndMerge(session);
  }

  @Test
  void aWindowIsKnownAfterItsProgramAndItsUserRenamedIt() throws IOException {
    tmux.configure("set -g allow-rename on", "set -g automatic-rename on");
    SessionSnapshot session =
        tmux.create(
            "dev",
            ExitMode.BACK_TO_SHELL,
            tmux.tab("api", "printf '\\033kprogram\\033\\\\'; echo sent >sent; exec sleep 600"));
    TestTmux.awaitLine(tmux.home().resolve("sent"));
    tmux.raw("rename-window", "-t", session.windows().get(0).id(), "by hand");
    tmux.raw("rename-session", "-t", session.id(), "other");

    SessionSnapshot renamed = tmux.connect().snapshot().session("other").orElseThrow();

    assertThat(renamed.layoutName()).contains("dev");
    assertThat(renamed.windowsOf("api"))
        .extracting(WindowSnapshot::name)
        .containsExactly("by hand");
  }

  @Test
  void anotherUsersShellRunsNoCommandButComesAfterwards() throws IOException {
    boolean fish = Files.isExecutable(Path.of("/usr/bin/fish"));
    if (System.getenv("CI") == null) {
      assumeTrue(fish, "fish is not installed");
    }
    assertThat(fish).as("fish is installed where CI is set").isTrue();
    tmux.configure("set -g default-shell /usr/bin/fish");

    SessionSnapshot session =
        tmux.create(
            "dev",
            ExitMode.BACK_TO_SHELL,
            tmux.tab("w", "for i in 1 2; do x='a\\\\b'; printf '%s\\n' \"$x$i\" >>loop; done"));

    String window = session.windows().get(0).id();
    assertThat(tmux.awaitExitCode(window)).isZero();
    assertThat(tmux.home().resolve("loop")).hasContent("a\\\\b1\na\\\\b2");
    TestTmux.until("fish", () -> tmux.panes("#{pane_current_command}").contains("fish"));
    // The command may be at the prompt already: fish 3 has no way to add it to its history.
    TestTmux.until(
        "fish answers",
        () -> {
          tmux.type(window, "C-u", "echo (math 40 + 2) >fish", "Enter");
          return Files.exists(tmux.home().resolve("fish"));
        });
    assertThat(TestTmux.awaitLine(tmux.home().resolve("fish"))).isEqualTo("42");
  }

  @Test
  void exitUnattachedIsNamedAsTheReason() {
    tmux.configure("set -g exit-unattached on");

    LaunchOutcome outcome =
        TestTmux.launch(
            tmux.connect(),
            TestTmux.createStep("dev", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND)));

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
    assertThat(outcome.failure().orElseThrow()).hasMessageContaining("exit-unattached");
    assertThat(tmux.runFolders()).isEmpty();
    TestTmux.until("no server", () -> tmux.serverPid().isEmpty());
  }

  @Test
  void exitUnattachedIsNoObstacleWhileATerminalIsAttached() {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    // A terminal of this server is the one that is attached to it.
    tmux.raw(
        "new-session",
        "-d",
        "-s",
        "other",
        "TMUX= exec tmux -S '" + tmux.socket() + "' attach -t =mine");
    TestTmux.until(
        "attached", () -> tmux.raw("list-clients", "-F", "#{session_name}").contains("mine"));
    tmux.raw("set-option", "-s", "exit-unattached", "on");

    LaunchOutcome outcome =
        TestTmux.launch(
            tmux.connect(),
            TestTmux.createStep("dev", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND)));

    assertThat(outcome.failure()).isEmpty();
    assertThat(tmux.sessionNames()).contains("dev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "keep-last", "keep-group"})
  void destroyUnattachedDoesNotEndOurs(String value) {
    // Before tmux 3.5 there are only on and off; a value that it does not know changes nothing.
    tmux.configure("set -gq destroy-unattached " + value);

    LaunchOutcome outcome =
        TestTmux.launch(
            tmux.connect(),
            TestTmux.createStep("dev", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND)));
    assertThat(outcome.failure()).isEmpty();
    tmux.raw("set-option", "-gq", "destroy-unattached", value);
    tmux.raw("new-session", "-d", "-t", "=dev", "-s", "other");
    assertThat(tmux.sessionNames()).contains("dev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "", "de_DE.ISO-8859-1"})
  void namesAreReadWholeInEveryLocale(String locale) {
    tmux.environment().remove("LANG");
    if (!locale.isEmpty()) {
      tmux.environment().put("LC_ALL", locale);
    }
    SessionSnapshot session = tmux.create("café", ExitMode.BACK_TO_SHELL, tmux.tab("日本語", COMMAND));

    assertThat(session.name()).isEqualTo("café");
    assertThat(session.windows()).extracting(WindowSnapshot::name).containsExactly("日本語");
    assertThat(session.windows().get(0).identity().orElseThrow().tabName()).isEqualTo("日本語");
  }

  @Test
  void insideAnotherServerTheSocketThatWasAskedForIsMeant() {
    other.start("outer", "exec sleep 600");
    String pid = Long.toString(other.serverPid().orElseThrow());
    tmux.environment().put("TMUX", other.socket() + "," + pid + ",0");
    tmux.environment().put("TMUX_PANE", "%0");

    createTwo();

    assertThat(other.sessionNames()).containsExactly("outer");
    assertThat(tmux.connect().attach(tmux.ref("dev")).argv())
        .startsWith("env", "-u", "TMUX", "-u", "TMUX_PANE")
        .contains("attach-session", tmux.socket().toString());
  }

  @Test
  void insideAServerItIsMeantUnlessASocketIsGiven() {
    tmux.start("outer", "exec sleep 600");
    String pid = Long.toString(tmux.serverPid().orElseThrow());
    tmux.environment().put("TMUX", tmux.socket() + "," + pid + ",0");
    tmux.environment().put("TMUX_PANE", "%0");
    Multiplexer inside = tmux.connect(java.util.Map.of(), java.time.Duration.ofSeconds(10));

    assertThat(inside.snapshot().sessions()).hasSize(1);
    assertThat(inside.attach(tmux.ref("outer")).switches()).isTrue();
    assertThat(inside.attach(tmux.ref("outer")).argv()).contains("switch-client");
  }

  @Test
  void aServerThatIsGoneIsNotAroundUs() {
    tmux.environment().put("TMUX", other.socket() + ",999999999,0");
    tmux.environment().put("TMUX_PANE", "%0");

    createTwo();

    assertThat(tmux.sessionNames()).containsExactly("dev");
    assertThat(other.serverPid()).isEmpty();
    assertThat(tmux.connect().attach(tmux.ref("dev")).switches()).isFalse();
  }

  @Test
  void theLaunchedProgramsSeeTheServerTheyRunIn() {
    tmux.environment().put("TMUX", other.socket() + ",999999999,0");
    SessionSnapshot session =
        tmux.create(
            "dev", ExitMode.BACK_TO_SHELL, tmux.tab("w", "echo $TMUX_PANE >pane; exec sleep 600"));

    assertThat(TestTmux.awaitLine(tmux.home().resolve("pane")))
        .isEqualTo(session.windows().get(0).panes().get(0).id());
    assertThat(Optional.of(session.layoutName())).isNotEmpty();
    assertThat(List.of(session.windows().get(0).identity().orElseThrow().exitMode()))
        .containsExactly(ExitMode.BACK_TO_SHELL);
  }
}
