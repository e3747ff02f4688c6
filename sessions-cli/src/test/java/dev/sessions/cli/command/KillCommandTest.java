package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.terminal.Terminal;
import dev.sessions.cli.text.KillReport;
import dev.sessions.manager.EndedSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KillCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  private List<String> running() {
    return shell.server().snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  @Test
  void endsTheNamedSessionsAndNoSibling() {
    shell.server().user().startSession("dev");
    shell.server().user().startSession("dev2");
    Result result = shell.run("kill", "dev", "gone");
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines())
        .containsExactly("ended     dev (not launched from a layout)", "not there gone");
    assertThat(running()).containsExactly("dev2");
  }

  @Test
  void aNameIsTakenAsTheBackendStoresIt() {
    shell.run("run", "layouts.json");
    assertThat(shell.run("kill", "my ops").out()).isEqualTo("ended     my_ops\n");
  }

  @Test
  void namesMayStartWithADash() {
    shell.server().user().startSession("-x");
    assertThat(shell.run("kill", "--", "-x").exit()).isZero();
    assertThat(running()).isEmpty();
  }

  @Test
  void aFileNamesItsLayoutsSessions() {
    shell.run("run", "layouts.json", "--prefix", "p");
    shell.server().user().startSession("dev");
    Result result = shell.run("kill", "layouts.json", "--prefix", "p", "--layouts", "dev");
    assertThat(result.out()).isEqualTo("ended     p_dev\n");
    assertThat(running()).containsExactly("p_my_ops", "dev");
  }

  @Test
  void filesAndNamesGoTogether() {
    shell.run("run", "layouts.json");
    shell.server().user().startSession("mine");
    Result result = shell.run("kill", "mine", "layouts.json", "dev");
    assertThat(result.out().lines())
        .containsExactly(
            "ended     mine (not launched from a layout)", "ended     dev", "ended     my_ops");
  }

  @ParameterizedTest
  @CsvSource({"UNREACHABLE, 5", "DEADLINE, 6"})
  void anErrorIsNotAnEmptyList(StandardErrorCode code, int exit) {
    shell.run("run", "layouts.json");
    shell.server().user().startSession("one");
    shell.server().faults().failCall(FakeOperation.SNAPSHOT, 1, code);
    assertThat(shell.run("kill", "--all").exit()).isEqualTo(exit);
    shell.server().faults().failCall(FakeOperation.KILL, 1, code);
    assertThat(shell.run("kill", "one").exit()).isEqualTo(exit);
  }

  @Test
  void aWordThatIsWrittenLikeAFileIsNoName() {
    assertThat(shell.run("kill", "absent.json").err()).contains("there is no such file");
  }

  @Test
  void allEndsEverySessionThatWasLaunchedAndLeavesAPersons() {
    shell.server().user().startSession("dev");
    shell.run("run", "layouts.json", "-c", "mergeSkip");
    shell.run("run", "layouts.json", "-c", "rename");
    assertThat(shell.run("kill", "--all").out().lines())
        .containsExactly(
            "ended     my_ops",
            "ended     dev_1",
            "ended     my_ops_1",
            "left      dev (not launched from a layout)");
    assertThat(running()).containsExactly("dev");
    assertThat(shell.run("kill", "--all").out())
        .isEqualTo("no sessions to end\nleft      dev (not launched from a layout)\n");
  }

  @Test
  void aSlipInANameIsHintedAt() {
    shell.run("run", "layouts.json");
    assertThat(shell.run("kill", "dve").out()).isEqualTo("not there dve; did you mean 'dev'?\n");
    assertThat(running()).containsExactly("dev", "my_ops");
  }

  @Test
  void aTabIsEndedByItsNameByItsLayoutAndByItsFile() {
    for (String[] line :
        new String[][] {{"dev", "web"}, {"dev", "dev::web"}, {"layouts.json", "web"}}) {
      shell.run("run", "layouts.json", "-c", "mergeSkip");
      Result result = shell.run("kill", line[0], line[1]);
      assertThat(result.exit()).isZero();
      assertThat(result.out()).isEqualTo("ended     web in session dev\n");
      assertThat(shell.run("status", "layouts.json").out())
          .contains("web  missing", "api  running");
    }
  }

  @Test
  void aTabThatAPersonMovedIsEndedWhereItIs() {
    shell.run("run", "layouts.json");
    shell.server().user().startSession("mine", "web");
    String web = shell.server().user().windowId("dev", "web");
    shell.server().user().moveWindow(web, "mine");
    assertThat(shell.run("kill", "dev", "web").out()).isEqualTo("ended     web in session mine\n");
    assertThat(running()).containsExactly("dev", "my_ops", "mine");
  }

  @Test
  void aTabWhoseWindowHasClosedIsNoReasonToEndItsSession() {
    shell.run("run", "layouts.json", "-e", "killWindow");
    shell.server().user().endCommand(shell.server().user().windowId("dev", "web"), 0);
    for (String word : new String[] {"dev", "layouts.json"}) {
      Result result = shell.run("kill", word, "web");
      assertThat(result.exit()).isEqualTo(2);
      assertThat(running()).containsExactly("dev", "my_ops");
    }
  }

  @Test
  void aSlipInATabsNameEndsNothing() {
    shell.run("run", "layouts.json");
    Result result = shell.run("kill", "dev", "wbe");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("did you mean 'web'? Nothing was ended");
    assertThat(running()).containsExactly("dev", "my_ops");
  }

  @Test
  void aWordThatIsASessionAndATabIsRefused() {
    shell.run("run", "layouts.json");
    shell.server().user().startSession("web");
    assertThat(shell.run("kill", "dev", "web").exit()).isEqualTo(2);
    assertThat(running()).containsExactly("dev", "my_ops", "web");
    assertThat(shell.run("kill", "dev", "dev::web").out()).contains("web in session dev");
  }

  @Test
  void aWindowOfNoTabIsEndedAlone() {
    shell.server().user().startSession("mine", "editor", "shell");
    assertThat(shell.run("kill", "mine", "shell").exit()).isZero();
    assertThat(shell.run("status", "mine").out()).contains("editor").doesNotContain("shell");
  }

  @Test
  void foreignSessionsEndOnlyIfSomebodyAgrees() {
    shell.run("run", "layouts.json");
    shell.server().user().startSession("mine");
    Result refused = shell.run("kill", "--all", "--foreign");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("would end mine").contains("--yes");
    assertThat(running()).containsExactly("dev", "my_ops", "mine");

    shell.sitAt(new Terminal(true, true, 80, 24));
    for (String answer : new String[] {"", "\n", "n\n", "yess\n"}) {
      shell.input(answer);
      Result no = shell.run("kill", "--all", "--foreign");
      assertThat(no.exit()).isEqualTo(3);
      assertThat(no.err()).contains("mine", "end them all? [y/N]", "nothing was ended");
      assertThat(running()).containsExactly("dev", "my_ops", "mine");
    }
    shell.input("y\n");
    assertThat(shell.run("kill", "--all", "--foreign").out().lines())
        .containsExactly(
            "ended     dev", "ended     my_ops", "ended     mine (not launched from a layout)");
    assertThat(running()).isEmpty();
  }

  @Test
  void aScriptAgreesByAnOption() {
    shell.server().user().startSession("mine");
    Result result = shell.run("kill", "--all", "--foreign", "--yes");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("ended     mine (not launched from a layout)\n");
    assertThat(shell.run("kill", "--all", "--foreign").out()).isEqualTo("no sessions to end\n");
  }

  @Test
  void anOptionThatHasNoEffectIsRefused() {
    shell.server().user().startSession("mine");
    assertThat(shell.run("kill", "mine", "--foreign").exit()).isEqualTo(2);
    assertThat(shell.run("kill", "--all", "--yes").err()).contains("--yes needs --foreign");
    assertThat(shell.run("kill", "--foreign").exit()).isEqualTo(2);
    assertThat(running()).containsExactly("mine");
  }

  @Test
  void saysWhatItNeeds() {
    assertThat(shell.run("kill").exit()).isEqualTo(2);
    assertThat(shell.run("kill", "x", "--all").exit()).isEqualTo(2);
    assertThat(shell.run("kill", "x", "--prefix", "p").exit()).isEqualTo(2);
    assertThat(shell.run("kill", "x", "--grace", "-1").err()).contains("from 0 to 86400");
  }

  @Test
  void processesThatWereForcedOrSurviveAreSaid() {
    Optional<KillOutcome> ended = Optional.of(KillOutcome.ended(new SessionRef("1", "s1", "one")));
    EndedSession forced = new EndedSession("one", Optional.empty(), ended, List.of(7L), List.of());
    EndedSession survived =
        new EndedSession("one", Optional.empty(), ended, List.of(7L), List.of(8L, 9L));
    assertThat(KillReport.line(forced, Snapshot.noServer()))
        .isEqualTo("ended     one (by force: 7)");
    assertThat(KillReport.line(survived, Snapshot.noServer()))
        .isEqualTo("FAILED    one: it has ended, but these processes live on: 8, 9");
    Optional<KillOutcome> absent =
        Optional.of(KillOutcome.notThere(new SessionRef("1", "s2", "two")));
    Snapshot elsewhere =
        Snapshot.builder()
            .elsewhere(List.of(LaunchedElsewhere.of("two", "two", "on the host 'far'")))
            .build();
    assertThat(
            KillReport.line(
                new EndedSession("two", Optional.empty(), absent, List.of(), List.of()), elsewhere))
        .isEqualTo("not there two (launched on the host 'far'; end it there)");
    assertThat(KillReport.status(List.of(forced))).isZero();
    assertThat(KillReport.status(List.of(forced, survived))).isEqualTo(4);
  }

  @Test
  void whatCannotBeEndedIsExitCodeFour() {
    shell.server().user().startSession("one");
    shell.server().user().startSession("two");
    shell.server().faults().failKill("one");
    Result result = shell.run("kill", "one", "two");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out()).contains("FAILED    one: ").contains("ended     two");
  }
}
