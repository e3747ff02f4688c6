package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultTest {
  private static final String COMMAND = "exec sleep 600";
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofSeconds(2);

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private static ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(SessionException.class, call).code();
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new HashMap<>(tmux.options());
    options.put(option, value);
    return options;
  }

  private LaunchStep step(String name) {
    return TestTmux.createStep(name, ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
  }

  private static Optional<ErrorCode> failureOf(LaunchOutcome outcome) {
    return outcome.failure().map(SessionException::code);
  }

  private void signal(String signal) {
    tmux.run(List.of("kill", "-" + signal, Long.toString(tmux.serverPid().orElseThrow())));
  }

  private Path program(String text) throws IOException {
    return tmux.program(tmux.folder().resolve("program"), "#!/bin/sh\n" + text);
  }

  @Test
  void tmuxThatIsNotInThePathIsNotInstalled() {
    tmux.environment().put("PATH", tmux.folder().toString());

    assertThat(codeOf(tmux::connect)).isEqualTo(StandardErrorCode.NOT_INSTALLED);
  }

  @Test
  void aProgramThatIsNotThereOrCannotRunIsNotInstalled() throws IOException {
    Path notExecutable = Files.writeString(tmux.folder().resolve("plain"), "text");
    Path noInterpreter = program("");
    Files.writeString(noInterpreter, "#!/nonexistent\n");

    for (String binary : List.of("/nonexistent/tmux", notExecutable.toString(), "no-such-tmux")) {
      assertThat(codeOf(() -> tmux.connect(with("binary", binary), PATIENT)))
          .isEqualTo(StandardErrorCode.NOT_INSTALLED);
    }
    Multiplexer multiplexer = tmux.connect(with("binary", noInterpreter.toString()), PATIENT);
    assertThat(codeOf(multiplexer::snapshot)).isEqualTo(StandardErrorCode.NOT_INSTALLED);
  }

  @Test
  void aTmuxThatIsTooOldIsRefused() throws IOException {
    Path old =
        program("[ \"$*\" != '${*%-V}' ] && echo 'tmux 2.9a'; echo 'no server running on x' >&2\n");
    Multiplexer multiplexer = tmux.connect(with("binary", old.toString()), PATIENT);

    assertThat(codeOf(() -> multiplexer.storedName("$x")))
        .isEqualTo(StandardErrorCode.UNSUPPORTED_VERSION);
    assertThat(codeOf(() -> TestTmux.launch(multiplexer, step("x"))))
        .isEqualTo(StandardErrorCode.UNSUPPORTED_VERSION);
  }

  @Test
  void aProgramThatIsNotTmuxIsAnError() throws IOException {
    for (String text : List.of("exit 0\n", "echo hello\n", "exit 1\n", "kill -9 $$\n")) {
      Multiplexer multiplexer = tmux.connect(with("binary", program(text).toString()), PATIENT);
      assertThat(codeOf(multiplexer::snapshot)).isEqualTo(StandardErrorCode.UNEXPECTED_ANSWER);
    }
  }

  @Test
  void noServerIsNoError() {
    Multiplexer multiplexer = tmux.connect();

    assertThat(multiplexer.snapshot()).isEqualTo(Snapshot.noServer());
    SessionRef x = new SessionRef("1:1", "$0", "x");
    assertThat(multiplexer.kill(List.of(x))).containsExactly(KillOutcome.notThere(x));
    assertThat(codeOf(() -> multiplexer.attach(new SessionRef("1:1", "$0", "x"))))
        .isEqualTo(StandardErrorCode.NO_SERVER);
    assertThat(tmux.serverPid()).as("looking starts no server").isEmpty();
  }

  @Test
  void aSessionThatIsNotThereCannotBeAttached() {
    tmux.start("xy", COMMAND);

    SessionRef there = tmux.ref("xy");
    SessionRef gone = new SessionRef(there.serverId(), "$77", "x");
    assertThat(codeOf(() -> tmux.connect().attach(gone)))
        .isEqualTo(StandardErrorCode.NO_SUCH_SESSION);
    SessionRef old = new SessionRef("1:1", there.id(), "xy");
    assertThat(codeOf(() -> tmux.connect().attach(old))).isEqualTo(StandardErrorCode.STALE_PLAN);
  }

  @Test
  void aLaunchThatCouldNotBeSeenIsLeftToTheNextSweep() throws IOException {
    Path made = tmux.folder().resolve("made");
    Path blind =
        program(
            "case $* in\n*source-file*) : >"
                + made
                + " ;;\n*list-panes*) [ ! -e "
                + made
                + " ] || exit 0 ;;\nesac\nexec tmux \"$@\"\n");
    Multiplexer multiplexer = tmux.connect(with("binary", blind.toString()), PATIENT);

    LaunchOutcome outcome = TestTmux.launch(multiplexer, step("unseen"));

    assertThat(failureOf(outcome)).contains(StandardErrorCode.UNEXPECTED_ANSWER);
    assertThat(tmux.sessionNames()).containsExactly("unseen");
    tmux.start("stays", COMMAND);
    tmux.raw("kill-session", "-t", "=unseen");
    assertThat(failureOf(TestTmux.launch(tmux.connect(), step("next")))).isEmpty();
    assertThat(tmux.runFolders()).as("this program lives on, its launch does not").hasSize(1);
  }

  @Test
  void aServerWithoutSessionsRuns() throws IOException {
    tmux.configure("set -s exit-empty off");
    tmux.raw("start-server");

    Snapshot snapshot = tmux.connect().snapshot();

    assertThat(snapshot.serverRunning()).isTrue();
    assertThat(snapshot.sessions()).isEmpty();
  }

  @Test
  void aServerThatWasKilledIsNoServerAndANewOneIsStarted() {
    tmux.create("old", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
    tmux.endServer(() -> signal("KILL"));
    Multiplexer multiplexer = tmux.connect();

    assertThat(tmux.socket()).as("the socket is stale").exists();
    assertThat(multiplexer.snapshot()).isEqualTo(Snapshot.noServer());
    assertThat(failureOf(TestTmux.launch(multiplexer, step("new")))).isEmpty();
    assertThat(tmux.sessionNames()).containsExactly("new");
  }

  @Test
  void aSocketInAFolderThatIsNotThereIsAnError() {
    Multiplexer multiplexer =
        tmux.connect(with("socketPath", tmux.folder().resolve("no/s").toString()), PATIENT);

    LaunchOutcome outcome = TestTmux.launch(multiplexer, step("x"));

    assertThat(failureOf(outcome)).contains(StandardErrorCode.UNREACHABLE);
    assertThat(tmux.runFolders()).isEmpty();
  }

  @Test
  void aSocketPathThatIsAFolderIsAnError() {
    Multiplexer multiplexer = tmux.connect(with("socketPath", tmux.home().toString()), PATIENT);

    assertThat(failureOf(TestTmux.launch(multiplexer, step("x"))))
        .contains(StandardErrorCode.UNREACHABLE);
  }

  @Test
  void aSocketPathThatIsTooLongIsAnError() {
    Path path = tmux.folder().resolve("x".repeat(120));
    Multiplexer multiplexer = tmux.connect(with("socketPath", path.toString()), PATIENT);

    assertThat(codeOf(multiplexer::snapshot)).isEqualTo(StandardErrorCode.UNREACHABLE);
  }

  @Test
  void aSocketFolderThatCannotBeReadIsAnErrorAndNotAnAbsentServer() throws IOException {
    Path folder = Files.createDirectory(tmux.folder().resolve("shut"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(folder), "root reads every folder");
    Multiplexer multiplexer = tmux.connect(with("socketPath", folder + "/s"), PATIENT);

    assertThat(codeOf(multiplexer::snapshot)).isEqualTo(StandardErrorCode.UNREACHABLE);
  }

  @Test
  void aSocketFolderThatOthersMayUseIsAnError() throws IOException {
    tmux.environment().put("TMUX_TMPDIR", tmux.folder().toString());
    Multiplexer multiplexer = tmux.connect(Map.of("socket", "x"), PATIENT);
    Path folder = tmux.folder().resolve("tmux-" + Files.getAttribute(tmux.folder(), "unix:uid"));
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(codeOf(multiplexer::snapshot)).isEqualTo(StandardErrorCode.UNREACHABLE);
  }

  @Test
  void aStoppedServerEndsEveryCallAtItsDeadline() {
    tmux.create("there", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
    Multiplexer multiplexer = tmux.connect(SHORT);
    assertThat(multiplexer.snapshot().serverRunning()).isTrue();
    String pid = Long.toString(tmux.serverPid().orElseThrow());
    tmux.run(List.of("kill", "-STOP", pid));
    try {
      assertThat(codeOf(multiplexer::snapshot)).isEqualTo(StandardErrorCode.DEADLINE);
      assertThat(codeOf(() -> multiplexer.kill(List.of(new SessionRef("1:1", "$0", "there")))))
          .isEqualTo(StandardErrorCode.DEADLINE);
      LaunchOutcome outcome = TestTmux.launch(multiplexer, step("late"));
      assertThat(failureOf(outcome)).contains(StandardErrorCode.DEADLINE);
    } finally {
      tmux.run(List.of("kill", "-CONT", pid));
    }

    // What was asked of the stopped server may happen now; a window of it would find no launcher.
    assertThat(failureOf(TestTmux.launch(tmux.connect(), step("next")))).isEmpty();
    TestTmux.until("nothing half-made", () -> tmux.sessionNames().equals(List.of("next", "there")));
    assertThat(tmux.runFolders()).hasSize(2);
  }

  @Test
  void aNameThatWasTakenSinceThePlanIsTaken() {
    tmux.start("dev", COMMAND);

    LaunchOutcome outcome = TestTmux.launch(tmux.connect(), step("dev"));

    assertThat(failureOf(outcome)).contains(StandardErrorCode.NAME_TAKEN);
    assertThat(outcome.failure().orElseThrow().details()).containsEntry("session", "dev");
    assertThat(tmux.panes("#{session_name} #{pane_start_command}")).hasSize(1);
    assertThat(tmux.runFolders()).isEmpty();
  }

  @Test
  void oneFailureDoesNotStopTheOthers() {
    tmux.start("b", COMMAND);

    List<LaunchOutcome> outcomes =
        tmux.connect().launch(List.of(step("a"), step("b"), step("c")), LaunchListener.NONE);

    assertThat(outcomes).extracting(LaunchOutcome::succeeded).containsExactly(true, false, true);
    assertThat(outcomes).extracting(o -> o.step().sessionName()).containsExactly("a", "b", "c");
    assertThat(tmux.sessionNames()).containsExactly("a", "b", "c");
  }

  @Test
  void wrongOptionsAreErrors() {
    for (Map<String, String> options :
        List.of(
            Map.of("socket", "a/b"),
            Map.of("socket", ""),
            Map.of("socketPath", ""),
            Map.of("socket", "a", "socketPath", "/tmp/b"),
            Map.of("config", "/nonexistent/conf"),
            Map.of("shell", "/nonexistent/shell"))) {
      assertThat(codeOf(() -> tmux.connect(options, PATIENT)))
          .isEqualTo(StandardErrorCode.INVALID_OPTION);
    }
  }

  @Test
  void aSocketMayBeNamed() {
    tmux.environment().put("TMUX_TMPDIR", tmux.folder().toString());
    Multiplexer multiplexer = tmux.connect(Map.of("socket", "named"), PATIENT);
    try {
      assertThat(failureOf(TestTmux.launch(multiplexer, step("dev")))).isEmpty();
      assertThat(tmux.run(List.of("tmux", "-L", "named", "list-sessions", "-F", "#{session_name}")))
          .isEqualTo("dev");
    } finally {
      tmux.run(List.of("tmux", "-L", "named", "kill-server"));
    }
  }

  @Test
  void aClosedConnectionSaysSoAndClosingTwiceIsHarmless() {
    Multiplexer multiplexer = tmux.connect();
    multiplexer.close();
    multiplexer.close();

    assertThat(codeOf(multiplexer::snapshot)).isEqualTo(StandardErrorCode.INTERNAL);
    assertThat(codeOf(() -> TestTmux.launch(multiplexer, step("x"))))
        .isEqualTo(StandardErrorCode.INTERNAL);
  }
}
