package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.backend.fake.FakeUser;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.Shell.Running;
import dev.sessions.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  private List<String> running() {
    return shell.server().snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  private List<String> windows(String session) {
    return shell.server().snapshot().session(session).orElseThrow().windows().stream()
        .map(WindowSnapshot::name)
        .toList();
  }

  @Test
  void createsOneSessionForEachLayoutAndSaysHowToAttach() {
    Result result = shell.run("run", "layouts.json");
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "created   dev (2 windows)",
            "created   my_ops (1 window)",
            "attach with: sessions attach -b fake dev   # or my_ops");
    assertThat(result.err()).isEmpty();
    assertThat(running()).containsExactly("dev", "my_ops");
  }

  @Test
  void thePrefixStandsBeforeTheName() {
    shell.run("run", "layouts.json", "--prefix", "p");
    assertThat(running()).containsExactly("p_dev", "p_my_ops");
  }

  @Test
  void layoutsAndTabsAreChosen() {
    shell.run("run", "layouts.json", "--layouts", "dev", "--tabs", "web");
    assertThat(running()).containsExactly("dev");
    assertThat(windows("dev")).containsExactly("web");
  }

  @Test
  void choicesAreSeparatedByCommasAndRepeated() {
    shell.run(
        "run", "layouts.json", "--layouts", "dev,my ops", "--tabs", "log", "--tabs", "dev::api");
    assertThat(running()).containsExactly("dev", "my_ops");
    assertThat(windows("dev")).containsExactly("api");
  }

  @Test
  void aNameMayHoldACommaBehindABackslash() {
    shell.write("layouts.json", Shell.LAYOUTS.replace("my ops", "a,b"));
    shell.run("run", "layouts.json", "--layouts", "a\\,b");
    assertThat(running()).containsExactly("a,b");
  }

  @Test
  void anEmptyChoiceIsRefused() {
    assertThat(shell.run("run", "layouts.json", "--layouts", "dev,,x").exit()).isEqualTo(2);
  }

  @Test
  void anUnknownLayoutIsRefused() {
    Result result = shell.run("run", "layouts.json", "--layouts", "devv");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("devv").contains("did you mean 'dev'?");
  }

  @ParameterizedTest
  @CsvSource({
    "-e, backToShell, BACK_TO_SHELL",
    "--exit-mode, terminate, TERMINATE",
    "-e, killWindow, KILL_WINDOW"
  })
  void theExitModeReachesTheWindows(String option, String word, ExitMode mode) {
    shell.run("run", "layouts.json", option, word);
    assertThat(shell.server().snapshot().session("dev").orElseThrow().windows())
        .extracting(window -> window.identity().map(PaneIdentity::exitMode))
        .allSatisfy(found -> assertThat(found).contains(mode));
  }

  @Test
  void anUnknownExitModeOrPolicyIsRefused() {
    assertThat(shell.run("run", "layouts.json", "-e", "never").exit()).isEqualTo(2);
    Result result = shell.run("run", "layouts.json", "-c", "renam");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("did you mean 'rename'?");
  }

  @Test
  void errorRefusesAndTouchesNothing() {
    shell.server().user().startSession("dev");
    Result result = shell.run("run", "layouts.json");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("'error' refuses session 'dev'").contains("rename");
    assertThat(running()).containsExactly("dev");
  }

  @ParameterizedTest
  @CsvSource({"-c, n", "--on-conflict, rename"})
  void renameSaysWhichNameWasMeant(String option, String policy) {
    shell.server().user().startSession("dev");
    Result result = shell.run("run", "layouts.json", option, policy, "--layouts", "dev");
    assertThat(result.out().lines())
        .containsExactly(
            "created   dev_1 (2 windows; renamed: dev runs already, and was not launched from this file)",
            "attach with: sessions attach -b fake dev_1");
  }

  @Test
  void skipKeeps() {
    shell.server().user().startSession("dev");
    Result result = shell.run("run", "layouts.json", "-c", "s");
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines())
        .startsWith(
            "kept      dev (dev runs already, and was not launched from this file)",
            "created   my_ops (1 window)");
    assertThat(windows("dev")).containsExactly("sh");
  }

  @Test
  void restartReplaces() {
    shell.server().user().startSession("dev");
    Result result = shell.run("run", "layouts.json", "-c", "r", "--layouts", "dev");
    assertThat(result.out()).startsWith("replaced  dev (2 windows)\n");
    assertThat(windows("dev")).containsExactly("api", "web");
  }

  @Test
  void mergesSayWhatBecameOfEachWindow() {
    shell.server().user().startSession("dev", "api");
    Result skip = shell.run("run", "layouts.json", "-c", "M", "--layouts", "dev");
    assertThat(skip.out()).startsWith("merged    dev (added web; kept api)\n");
    Result overwrite = shell.run("run", "layouts.json", "-c", "m", "--layouts", "dev");
    assertThat(overwrite.out()).startsWith("merged    dev (replaced api, web)\n");
  }

  @Test
  void aPolicyThatTheBackendCannotDoIsRefused() {
    shell.use(new FakeBackend(shell.server()).withCapabilities(Set.of(Capability.REPLACE)));
    Result result = shell.run("run", "layouts.json", "-c", "mergeSkip");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("cannot do the conflict policy 'mergeSkip'");
  }

  @Test
  void someFailuresAreExitCodeFour() {
    shell.server().faults().failWindow("dev", "web");
    Result result = shell.run("run", "layouts.json");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out().lines())
        .anyMatch(line -> line.startsWith("FAILED    dev: ") && line.contains("web"))
        .contains("created   my_ops (1 window)")
        .contains("attach with: sessions attach -b fake my_ops");
    assertThat(running()).containsExactly("my_ops");
  }

  @ParameterizedTest
  @CsvSource({"UNREACHABLE, 5", "DEADLINE, 6", "UNEXPECTED_ANSWER, 5", "NOT_INSTALLED, 5"})
  void aLaunchThatCannotBeTriedFollowsTheKindOfTheError(StandardErrorCode code, int exit) {
    shell.server().faults().failCall(FakeOperation.LAUNCH, 1, code);
    assertThat(shell.run("run", "layouts.json").exit()).isEqualTo(exit);
  }

  @Test
  void aSessionThatHasEndedAlreadyIsNotOfferedForAttaching() {
    shell.write("layouts.json", Shell.LAYOUTS.replace("tail -f log", "exit 3"));
    Result result = shell.run("run", "layouts.json", "--layouts", "my ops", "-e", "killWindow");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .isEqualTo("created   my_ops (1 window; every command has ended already)\n");
  }

  @Test
  void aDryRunChangesNothing() {
    Result result = shell.run("run", "layouts.json", "--dry-run");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo(shell.run("plan", "layouts.json").out());
    assertThat(running()).isEmpty();
  }

  @Test
  void theScriptIsPrintedAndNothingRuns() {
    Result result = shell.run("run", "layouts.json", "--script");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("api").contains("my_ops");
    assertThat(running()).isEmpty();
  }

  @Test
  void aBackendWithoutScriptsRefuses() {
    shell.use(new FakeBackend(shell.server()).withCapabilities(Set.of()));
    assertThat(shell.run("run", "layouts.json", "--script").exit()).isEqualTo(3);
  }

  @Test
  void aBackendThatCannotAttachIsNotHintedAt() {
    shell.use(new FakeBackend(shell.server()).withCapabilities(Set.of()));
    Result result = shell.run("run", "layouts.json");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("created   dev").doesNotContain("attach with");
  }

  @Test
  void attachingIsRefusedBeforeAnythingIsLaunched() {
    shell.use(new FakeBackend(shell.server()).withCapabilities(Set.of()));
    Result result = shell.run("run", "layouts.json", "--attach");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("does not declare the capability 'attach'");
    assertThat(shell.server().snapshot().sessions()).isEmpty();
  }

  @Test
  void attachingHappensWhenAllIsDone() {
    Result result = shell.run("run", "layouts.json", "--attach");
    assertThat(result.exit()).isZero();
    String id = shell.server().snapshot().session("dev").orElseThrow().id();
    assertThat(shell.attached()).containsExactly(List.of("fake", "attach", id));
    assertThat(result.out()).doesNotContain("attach with");
  }

  @Test
  void nothingIsAttachedAfterAFailure() {
    shell.server().faults().failLaunch("dev");
    assertThat(shell.run("run", "layouts.json", "--attach").exit()).isEqualTo(4);
    assertThat(shell.attached()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--dry-run, --script",
    "--attach, --json",
    "--attach, --script",
    "--attach, --dry-run"
  })
  void contradictionsAreRefused(String one, String other) {
    Result result = shell.run("run", "layouts.json", one, other);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("do not go together");
    assertThat(running()).isEmpty();
  }

  @Test
  void aMissingOrInvalidFileIsExitCodeTwo() {
    assertThat(shell.run("run").err()).contains("the layouts file is missing");
    assertThat(shell.run("run", "nowhere.json").exit()).isEqualTo(2);
    shell.write("bad.json", "{\"version\": \"0.1\", \"layouts\": [{\"layoutName\": \"\"}]}");
    Result result = shell.run("run", "bad.json");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("bad.json:1:");
  }

  @Test
  void aProgressLineIsShownOnATerminalOnly() {
    assertThat(shell.run("run", "layouts.json").err()).isEmpty();
    shell.sitAt(new Terminal(true, true, 20, 24));
    Result result = shell.run("run", "layouts.json", "-c", "rename");
    assertThat(result.err()).contains("launching 1/2 dev_1").endsWith("\r\u001b[K");
    assertThat(result.out()).doesNotContain("\r");
  }

  @Test
  void namesOfEveryScriptComeOutAsTheyAre() {
    shell.write("layouts.json", Shell.LAYOUTS.replace("my ops", "caf\u00e9 \ud83d\ude80"));
    assertThat(shell.run("run", "layouts.json").out()).contains("created   caf\u00e9_\ud83d\ude80");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3, 4"})
  void runWaitsForTheEndsIfAsked(int code, int exit) {
    Running run = shell.start("run", "layouts.json", "--wait");
    FakeUser user = shell.server().user();
    await().until(() -> run.out().contains("created   my_ops"));
    user.endCommand(user.windowId("my_ops", "log"), 0);
    user.endCommand(user.windowId("dev", "api"), 0);
    assertThat(shell.run("wait", "layouts.json", "--timeout", "0.05").exit()).isEqualTo(6);
    user.endCommand(user.windowId("dev", "web"), code);
    Result result = run.end();
    assertThat(result.exit()).isEqualTo(exit);
    assertThat(result.out()).contains("attach with", "3 commands, 0 running");
  }

  @Test
  void aLaunchThatFailsIsNotWaitedFor() {
    shell.server().user().startSession("dev");
    assertThat(shell.run("run", "layouts.json", "--wait").exit()).isEqualTo(3);
  }

  @Test
  void ctrlCEndsTheWaitAndLeavesTheSessions() {
    Running run = shell.start("run", "layouts.json", "--wait");
    await().until(() -> run.out().contains("created   my_ops"));
    assertThat(run.interrupt().exit()).isEqualTo(130);
    assertThat(shell.run("status", "layouts.json").out()).contains("3 running");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--attach", "--dry-run", "--script", "--json"})
  void aWaitExcludesWhatDoesNotLaunchOrHasAnotherResult(String option) {
    assertThat(shell.run("run", "layouts.json", "--wait", option).exit()).isEqualTo(2);
    assertThat(shell.server().snapshot().sessions()).isEmpty();
  }
}
