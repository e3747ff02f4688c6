package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a look says of commands, in every exit mode, observed on a real tmux. */
class StateTest {
  /** Ends by itself with a code, by Ctrl-C, or by kill -9 of the command's process. */
  private static final String COMMAND = "echo $$ >pid; read line; exit \"$line\"";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private Snapshot snapshot() {
    return tmux.connect().snapshot();
  }

  private CommandState state(String session) {
    return snapshot().session(session).orElseThrow().windows().get(0).state();
  }

  private String launch(ExitMode mode) {
    String window = tmux.create("s", mode, tmux.tab("w", COMMAND)).windows().get(0).id();
    TestTmux.awaitLine(tmux.home().resolve("pid"));
    return window;
  }

  private void end(String window, String how) {
    switch (how) {
      case "ctrl-c" -> tmux.type(window, "C-c");
      case "kill -9" ->
          tmux.run(List.of("kill", "-9", TestTmux.awaitLine(tmux.home().resolve("pid"))));
      default -> tmux.type(window, how, "Enter");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCommandThatRunsIsRunningWithItsProcess(ExitMode mode) {
    Instant before = Instant.now().minus(Duration.ofSeconds(2));
    launch(mode);

    CommandState.Running running = (CommandState.Running) state("s");
    assertThat(running.pid())
        .hasValue(Long.parseLong(TestTmux.awaitLine(tmux.home().resolve("pid"))));
    assertThat(running.since().orElseThrow()).isBetween(before, Instant.now());
    assertThat(running.command()).contains("0.cmd");
  }

  @Test
  void whatTheCommandWaitsForIsWhatRunsNow() {
    tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", "sleep 599; true"));

    TestTmux.until(
        "sleep is named",
        () ->
            state("s") instanceof CommandState.Running running
                && running.command().equals("sleep 599"));
  }

  @ParameterizedTest
  @CsvSource({
    "BACK_TO_SHELL,0,0",
    "BACK_TO_SHELL,3,3",
    "BACK_TO_SHELL,ctrl-c,130",
    "BACK_TO_SHELL,kill -9,137",
    "TERMINATE,0,0",
    "TERMINATE,3,3",
    "TERMINATE,ctrl-c,130",
    "TERMINATE,kill -9,137"
  })
  void aCommandThatEndedInAWindowThatStaysHasItsCode(ExitMode mode, String how, int code) {
    Instant before = Instant.now().minus(Duration.ofSeconds(2));
    String window = launch(mode);
    end(window, how);

    TestTmux.until("ended", () -> state("s") instanceof CommandState.Ended);
    CommandState.Ended ended = (CommandState.Ended) state("s");
    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.signal())
        .isEqualTo(code > 128 ? OptionalInt.of(code - 128) : OptionalInt.empty());
    assertThat(ended.ended().orElseThrow()).isBetween(before, Instant.now());
    // Launchers note hundredths of a second.
    assertThat(ended.started().orElseThrow()).isBeforeOrEqualTo(ended.ended().orElseThrow());
    assertThat(snapshot().ended()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "3,3", "ctrl-c,130", "kill -9,137"})
  void aCommandWhoseSessionHasGoneWithItIsStillTold(String how, int code) {
    end(launch(ExitMode.KILL_WINDOW), how);

    TestTmux.until("recorded", () -> snapshot().ended().size() == 1);
    TestTmux.until("gone", () -> !snapshot().serverRunning());
    Snapshot after = snapshot();
    EndedTab ended = after.ended().get(0);
    assertThat(ended.sessionName()).isEqualTo("s");
    assertThat(ended.identity().tabName()).isEqualTo("w");
    assertThat(ended.identity().layoutName()).isEqualTo("s");
    assertThat(ended.identity().exitMode()).isEqualTo(ExitMode.KILL_WINDOW);
    assertThat(ended.state().code()).isEqualTo(code);
  }

  @Test
  void aWindowThatClosedWhileItsSessionLivesIsStillTold() {
    tmux.create(
        "s", ExitMode.KILL_WINDOW, tmux.tab("quick", "exit 5"), tmux.tab("long", "sleep 600"));

    TestTmux.until("recorded", () -> snapshot().ended().size() == 1);
    assertThat(snapshot().ended().get(0).state().code()).isEqualTo(5);
    assertThat(snapshot().session("s").orElseThrow().windows())
        .extracting(WindowSnapshot::name)
        .containsExactly("long");
  }

  @Test
  void restartingACommandMakesItRunAgain() {
    String window = launch(ExitMode.TERMINATE);
    end(window, "7");
    TestTmux.until("ended", () -> state("s") instanceof CommandState.Ended);
    tmux.type(window, "Enter");

    TestTmux.until("runs again", () -> state("s") instanceof CommandState.Running);
  }

  @Test
  void aWindowThatAPersonClosedIsNotTold() {
    SessionSnapshot session =
        tmux.create(
            "s", ExitMode.KILL_WINDOW, tmux.tab("a", "sleep 600"), tmux.tab("b", "sleep 600"));
    tmux.raw("kill-window", "-t", session.windows().get(0).id());

    assertThat(snapshot().ended()).isEmpty();
    assertThat(snapshot().session("s").orElseThrow().windows()).hasSize(1);
  }

  @Test
  void aPaneThatAPersonPutBesideOneThatWasClosedIsTheirs() {
    String window = launch(ExitMode.BACK_TO_SHELL);
    String pane = tmux.panes("#{pane_id}").get(0);
    tmux.raw("split-window", "-d", "-t", window, "sleep 600");
    tmux.raw("kill-pane", "-t", pane);

    WindowSnapshot left = snapshot().session("s").orElseThrow().windows().get(0);
    assertThat(left.identity()).isEmpty();
    assertThat(left.panes()).extracting(it -> it.id()).doesNotContain(pane).hasSize(1);
    assertThat(snapshot().ended()).isEmpty();
  }

  @Test
  void aRecordThatIsGoneIsUnknownWithTheReason() throws IOException {
    String window = launch(ExitMode.BACK_TO_SHELL);
    Path record = tmux.records(window);
    Files.delete(record);

    assertThat(state("s")).isEqualTo(new CommandState.Unknown("its record " + record + " is gone"));
  }

  @Test
  void aWindowOfAnotherMakerIsToldByTmux() {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    assertThat(((CommandState.Running) state("mine")).since()).isEmpty();

    tmux.raw("set-option", "-g", "remain-on-exit", "on");
    tmux.raw("new-session", "-d", "-s", "dead", "exit 4");
    TestTmux.until("dead", () -> endedAsTmuxSays("dead", 4));
  }

  /**
   * Whether it ended with that code. Debian's tmux 3.3a now and then keeps a dead pane and no
   * status of it: then that is what has to be told, and the command runs once more.
   */
  private boolean endedAsTmuxSays(String session, int code) {
    CommandState state = state(session);
    if (state.equals(new CommandState.Unknown("tmux has lost its exit status"))) {
      tmux.raw("respawn-pane", "-t", "=" + session + ":");
    }
    return state instanceof CommandState.Ended ended && ended.code() == code;
  }

  @Test
  void aServerThatWasKilledIsGoneAndWhatHadEndedIsTold() {
    tmux.create(
        "s", ExitMode.BACK_TO_SHELL, tmux.tab("done", "exit 6"), tmux.tab("runs", "sleep 600"));
    TestTmux.until("ended", () -> state("s") instanceof CommandState.Ended);
    long server = tmux.serverPid().orElseThrow();
    ProcessHandle.of(server).orElseThrow().destroyForcibly();

    TestTmux.until("gone", () -> !snapshot().serverRunning());
    assertThat(snapshot().ended())
        .extracting(tab -> tab.identity().tabName())
        .containsExactly("done");
  }

  @Test
  void groupedSessionsSayThatTheyShareTheirWindows() {
    tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", "sleep 600"));
    tmux.raw("new-session", "-d", "-s", "other", "-t", "=s");

    Snapshot now = snapshot();
    assertThat(now.sessions()).hasSize(2);
    assertThat(now.session("s").orElseThrow().group()).isPresent();
    assertThat(now.session("other").orElseThrow().group())
        .isEqualTo(now.session("s").orElseThrow().group());
  }

  @Test
  void aKilledSessionIsForgottenAndSoIsOneThatIsLaunchedAnew() {
    String window = launch(ExitMode.KILL_WINDOW);
    tmux.endServer(() -> end(window, "3"));
    assertThat(snapshot().ended()).hasSize(1);
    tmux.create("s", ExitMode.KILL_WINDOW, tmux.tab("w", "sleep 600"));
    assertThat(snapshot().ended()).isEmpty();

    tmux.connect().kill(tmux.connect().snapshot().refs(List.of("s")));
    assertThat(snapshot().ended()).isEmpty();
    assertThat(tmux.runFolders()).isEmpty();
  }

  @Test
  void commandsOfASessionThatEndedAreRemovedAndItsRecordsKept() {
    String window = launch(ExitMode.KILL_WINDOW);
    tmux.endServer(() -> end(window, "3"));
    assertThat(snapshot().ended()).hasSize(1);
    Path folder = tmux.runFolders().get(0);
    LaunchOutcome other =
        TestTmux.launch(
            tmux.connect(),
            TestTmux.createStep("t", ExitMode.KILL_WINDOW, tmux.tab("w", "sleep 600")));

    assertThat(other.succeeded()).isTrue();
    assertThat(folder)
        .isDirectoryContaining("glob:**/records")
        .isDirectoryNotContaining("glob:**/*.cmd*")
        .isDirectoryNotContaining("glob:**/launch.sh");
  }

  @Test
  void theHistoryOfAWindowIsItsLastLines() {
    String window =
        tmux.create(
                "s",
                ExitMode.BACK_TO_SHELL,
                tmux.tab(
                    "w", "i=0; while [ $i -lt 200 ]; do i=$((i+1)); echo line $i; done; sleep 600"))
            .windows()
            .get(0)
            .id();
    tmux.awaitScreen(window, "line 200");

    assertThat(tmux.connect().history(pane(window), 3))
        .containsExactly("line 198", "line 199", "line 200");
    assertThat(tmux.connect().history(pane(window), 1000)).hasSize(200).startsWith("line 1");
  }

  private PaneRef pane(String windowId) {
    Snapshot now = snapshot();
    return now.sessions().stream()
        .flatMap(session -> session.windows().stream())
        .filter(window -> window.id().equals(windowId))
        .map(window -> now.ref(window.panes().get(0)))
        .findFirst()
        .orElseThrow();
  }
}
