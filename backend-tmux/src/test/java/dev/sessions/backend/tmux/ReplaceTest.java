package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplaceTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();
  @RegisterExtension final TestTmux terminal = new TestTmux();

  private SessionSnapshot create() {
    return tmux.create(
        "dev", ExitMode.BACK_TO_SHELL, tmux.tab("api", COMMAND), tmux.tab("web", COMMAND));
  }

  private LaunchOutcome replace(SessionSnapshot session, TabConfig... tabs) {
    Multiplexer multiplexer = tmux.connect();
    return TestTmux.launch(
        multiplexer, TestTmux.replaceStep(session, multiplexer, ExitMode.KILL_WINDOW, tabs));
  }

  private void assertStands(SessionSnapshot session) {
    assertThat(tmux.sessionNames()).containsExactly("dev");
    assertThat(tmux.connect().snapshot().session("dev").orElseThrow())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*state.*", ".*currentCommand")
        .isEqualTo(session);
  }

  private static long pid(WindowSnapshot window) {
    return window.panes().get(0).pid().orElseThrow();
  }

  @Test
  void aNewSessionStandsUnderTheNameOfTheOld() {
    SessionSnapshot old = create();

    LaunchOutcome outcome = replace(old, tmux.tab("only", COMMAND));

    assertThat(outcome.failure()).isEmpty();
    SessionSnapshot fresh = tmux.connect().snapshot().session("dev").orElseThrow();
    assertThat(fresh.id()).isNotEqualTo(old.id()).isEqualTo(outcome.session().get().id());
    assertThat(fresh.windows()).extracting(WindowSnapshot::name).containsExactly("only");
    assertThat(fresh.layoutName()).contains("dev");
    assertThat(tmux.sessionNames()).containsExactly("dev");
    for (WindowSnapshot window : old.windows()) {
      TestTmux.until("the old process is gone", () -> ProcessHandle.of(pid(window)).isEmpty());
    }
  }

  @Test
  void theOldSessionIsThereUntilTheNewOneStands() throws IOException {
    tmux.configure(
        "set-hook -g window-linked \"run-shell 'tmux list-sessions -F \\\"##{session_name}\\\" >>"
            + tmux.folder()
            + "/seen'\"");
    SessionSnapshot old = create();

    assertThat(replace(old, tmux.tab("only", COMMAND)).failure()).isEmpty();

    TestTmux.until(
        "seen three times",
        () ->
            Files.readAllLines(tmux.folder().resolve("seen")).stream().filter("dev"::equals).count()
                >= 1);
  }

  @Test
  void attachedTerminalsAreCarriedOver() {
    SessionSnapshot old = create();
    terminal.environment().remove("TMUX");
    for (String name : List.of("one", "two")) {
      terminal.raw(
          "new-session",
          "-d",
          "-s",
          name,
          "env -u TMUX tmux -S " + tmux.socket() + " attach -t dev");
    }
    TestTmux.until("attached", () -> tmux.raw("list-clients").lines().count() == 2);

    assertThat(replace(old, tmux.tab("only", COMMAND)).failure()).isEmpty();

    SessionSnapshot fresh = tmux.connect().snapshot().session("dev").orElseThrow();
    assertThat(fresh.attachedClients()).isEqualTo(2);
    assertThat(terminal.sessionNames()).containsExactly("one", "two");
  }

  @Test
  void anAttachedTerminalOfAnotherSessionStaysThere() {
    tmux.start("mine", COMMAND);
    SessionSnapshot old = create();
    terminal.raw("new-session", "-d", "env -u TMUX tmux -S " + tmux.socket() + " attach -t mine");
    TestTmux.until("attached", () -> tmux.raw("list-clients").lines().count() == 1);

    assertThat(replace(old, tmux.tab("only", COMMAND)).failure()).isEmpty();

    assertThat(tmux.connect().snapshot().session("mine").orElseThrow().attachedClients()).isOne();
  }

  @Test
  void theAttachCommandAttachesTheTerminal() {
    create();
    tmux.start("other", COMMAND);
    List<String> argv = tmux.connect().attach(tmux.ref("dev")).argv();

    terminal.raw(
        "new-session", "-d", "env -u TMUX " + dev.sessions.api.spi.ShellQuote.command(argv));

    TestTmux.until(
        "attached",
        () ->
            tmux.raw("list-clients", "-F", "#{session_name}")
                .lines()
                .toList()
                .equals(List.of("dev")));
  }

  @Test
  void aStateFolderThatCannotBeWrittenLeavesTheOldSessionAlone() throws IOException {
    SessionSnapshot old = create();
    tmux.environment()
        .put("XDG_STATE_HOME", Files.createFile(tmux.folder().resolve("f")).toString());

    LaunchOutcome outcome = replace(old, tmux.tab("only", COMMAND));

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
    assertThat(outcome.failure().orElseThrow()).hasMessageContaining("state folder");
    assertStands(old);
  }

  @Test
  void aWindowThatCannotBeMadeLeavesTheOldSessionAlone() throws IOException {
    // The hook ends what is being built, as a server that runs out of terminals would.
    SessionSnapshot old = create();
    tmux.raw("set-hook", "-g", "after-new-window", "kill-window -t '{end}'");

    LaunchOutcome outcome =
        replace(old, tmux.tab("a", COMMAND), tmux.tab("b", COMMAND), tmux.tab("c", COMMAND));

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
    assertStands(old);
    assertThat(tmux.runFolders()).hasSize(1);
  }

  @Test
  void aSessionThatWentAwayIsAStalePlan() {
    SessionSnapshot old = create();
    tmux.start("other", COMMAND);
    Multiplexer multiplexer = tmux.connect();
    LaunchStep step =
        TestTmux.replaceStep(old, multiplexer, ExitMode.KILL_WINDOW, tmux.tab("only", COMMAND));
    tmux.raw("kill-session", "-t", old.id());

    LaunchOutcome outcome = TestTmux.launch(multiplexer, step);

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.STALE_PLAN);
    assertThat(tmux.sessionNames()).containsExactly("other");
  }

  @Test
  void aSessionOfAnotherServerLifeIsAStalePlan() {
    SessionSnapshot old = create();
    SessionRef ref = new SessionRef("1:1", old.id(), "dev");
    LaunchStep step =
        LaunchStep.replace(ref)
            .tabs(List.of(dev.sessions.api.spi.TabStep.add(tmux.tab("only", COMMAND))))
            .exitMode(ExitMode.KILL_WINDOW)
            .build();

    LaunchOutcome outcome = TestTmux.launch(tmux.connect(), step);

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.STALE_PLAN);
    assertStands(old);
  }

  @Test
  void aSessionThatWasRenamedSinceThePlanIsReplacedByItsId() {
    SessionSnapshot old = create();
    Multiplexer multiplexer = tmux.connect();
    LaunchStep step =
        TestTmux.replaceStep(old, multiplexer, ExitMode.KILL_WINDOW, tmux.tab("only", COMMAND));
    tmux.raw("rename-session", "-t", old.id(), "renamed");

    assertThat(TestTmux.launch(multiplexer, step).failure()).isEmpty();

    assertThat(tmux.sessionNames()).containsExactly("dev");
  }

  @Test
  void theOldSessionHasItsNameBackWhereTheNewOneCannotTakeIt() {
    SessionSnapshot old = create();
    Multiplexer multiplexer = tmux.connect();
    LaunchStep step =
        TestTmux.replaceStep(old, multiplexer, ExitMode.KILL_WINDOW, tmux.tab("only", COMMAND));
    tmux.raw("rename-session", "-t", old.id(), "renamed");
    tmux.start("dev", COMMAND);

    LaunchOutcome outcome = TestTmux.launch(multiplexer, step);

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.NAME_TAKEN);
    assertThat(tmux.panes("#{session_id} #{window_name}"))
        .contains(old.id() + " api", old.id() + " web")
        .hasSize(3);
  }

  @Test
  void aSessionAroundTheCallerIsNotReplaced() {
    SessionSnapshot old = create();
    inside(old.windows().get(1));

    LaunchOutcome outcome = replace(old, tmux.tab("only", COMMAND));

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.INSIDE_SESSION);
    assertThat(outcome.failure().orElseThrow()).hasMessageContaining("dev");
    assertStands(old);
  }

  @Test
  void aPaneElsewhereThatTheCallerIsInIsNotEnded() {
    SessionSnapshot old = create();
    SessionSnapshot around = tmux.create("around", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
    inside(around.windows().get(0));
    Multiplexer multiplexer = tmux.connect();
    LaunchStep step =
        TestTmux.replaceStep(old, multiplexer, ExitMode.KILL_WINDOW, tmux.tab("only", COMMAND))
            .toBuilder()
            .endingPanes(List.of(around.windows().get(0).panes().get(0).id()))
            .build();

    LaunchOutcome outcome = TestTmux.launch(multiplexer, step);

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.INSIDE_SESSION);
    assertThat(tmux.connect().snapshot().session("dev").orElseThrow().id()).isEqualTo(old.id());
  }

  @Test
  void aSessionBesideTheCallerIsReplacedFromInside() {
    SessionSnapshot old = create();
    SessionSnapshot around = tmux.create("around", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
    inside(around.windows().get(0));

    assertThat(replace(old, tmux.tab("only", COMMAND)).failure()).isEmpty();
  }

  private void inside(WindowSnapshot window) {
    String server = tmux.socket() + "," + tmux.serverPid().orElseThrow() + ",0";
    tmux.environment().put("TMUX", server);
    tmux.environment().put("TMUX_PANE", window.panes().get(0).id());
  }
}
