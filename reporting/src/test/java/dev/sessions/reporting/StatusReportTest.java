package dev.sessions.reporting;

import static dev.sessions.reporting.Sample.at;
import static dev.sessions.reporting.Sample.ended;
import static dev.sessions.reporting.Sample.expected;
import static dev.sessions.reporting.Sample.gone;
import static dev.sessions.reporting.Sample.identity;
import static dev.sessions.reporting.Sample.running;
import static dev.sessions.reporting.Sample.session;
import static dev.sessions.reporting.Sample.snapshot;
import static dev.sessions.reporting.Sample.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReportTest {

  @Test
  void aRunningTabHasWhatRunsNow() {
    TabReport tab =
        tab(snapshot(session("dev", window("@1", "api", ExitMode.TERMINATE, running("node", 3)))));
    assertThat(tab)
        .isEqualTo(
            new TabReport(
                "api",
                TabStatus.RUNNING,
                Optional.of("@1"),
                OptionalLong.of(4003),
                Optional.of("node"),
                at(3),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                true));
  }

  @Test
  void aRunningTabOfAnUnknownCommandIsNotSaidToRunTheLayoutsCommand() {
    CommandState blank = new CommandState.Running(OptionalLong.empty(), "", Optional.empty());
    TabReport tab = tab(snapshot(session("dev", window("@1", "api", ExitMode.TERMINATE, blank))));
    assertThat(tab.status()).isEqualTo(TabStatus.RUNNING);
    assertThat(tab.command()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BACK_TO_SHELL, 0, IDLE, true",
    "BACK_TO_SHELL, 130, IDLE, false",
    "TERMINATE, 0, EXITED, true",
    "TERMINATE, 128, EXITED, false",
    "TERMINATE, 143, KILLED, false",
    "KILL_WINDOW, 1, EXITED, false"
  })
  void anEndedTabWhoseWindowStandsIsAShellOrWaits(
      ExitMode mode, int code, TabStatus status, boolean well) {
    TabReport tab = tab(snapshot(session("dev", window("@1", "api", mode, ended(code, 1, 5)))));
    assertThat(tab.status()).isEqualTo(status);
    assertThat(tab.code()).hasValue(code);
    assertThat(tab.signal())
        .isEqualTo(code > 128 ? OptionalInt.of(code - 128) : OptionalInt.empty());
    assertThat(tab.started()).isEqualTo(at(1));
    assertThat(tab.ended()).isEqualTo(at(5));
    assertThat(tab.command()).contains("run api");
    assertThat(tab.windowId()).contains("@1");
    assertThat(tab.endedWell()).isEqualTo(well);
    assertThat(tab.endedBadly()).isEqualTo(!well);
  }

  @ParameterizedTest
  @CsvSource({"0, EXITED", "7, EXITED", "137, KILLED"})
  void aTabWhoseWindowHasGoneIsKnownByItsRecord(int code, TabStatus status) {
    List<EndedTab> ended = List.of(gone("dev", "api", ended(code, 1, 5)));
    Snapshot sessionStands =
        snapshot(ended, session("dev", window("@2", "db", ExitMode.KILL_WINDOW, running("x", 1))));
    Snapshot serverGone = Snapshot.builder().ended(ended).build();
    for (Snapshot snapshot : List.of(sessionStands, snapshot(ended), serverGone)) {
      TabReport tab = tab(snapshot);
      assertThat(tab.status()).isEqualTo(status);
      assertThat(tab.code()).hasValue(code);
      assertThat(tab.windowId()).isEmpty();
    }
    assertThat(report(serverGone).exists()).isFalse();
  }

  @Test
  void theLastRecordOfATabCounts() {
    Snapshot snapshot =
        snapshot(List.of(gone("dev", "api", ended(1, 6, 9)), gone("dev", "api", ended(0, 1, 5))));
    assertThat(tab(snapshot).code()).hasValue(1);
  }

  @Test
  void aWindowCountsBeforeARecord() {
    Snapshot snapshot =
        snapshot(
            List.of(gone("dev", "api", ended(1, 6, 9))),
            session("dev", window("@1", "api", ExitMode.KILL_WINDOW, running("x", 1))));
    assertThat(tab(snapshot).status()).isEqualTo(TabStatus.RUNNING);
  }

  @Test
  void whatLeftNothingIsMissingAndSaysWhatIsNotThere() {
    assertThat(tab(Snapshot.noServer()).reason()).contains("no server runs");
    assertThat(tab(snapshot()).reason()).contains("the session does not run");
    assertThat(tab(elsewhere("dev")).reason())
        .contains("it does not run here; it was launched on the host 'far'");
    assertThat(tab(elsewhere("other")).reason()).contains("no server runs");
    TabReport tab =
        tab(snapshot(session("dev", window("@2", "db", ExitMode.TERMINATE, running("x", 1)))));
    assertThat(tab.reason()).contains("no window that was launched for it, and no end on record");
    assertThat(tab.status()).isEqualTo(TabStatus.MISSING);
    assertThat(tab.command()).contains("run api");
    assertThat(tab.code()).isEmpty();
  }

  @Test
  void whatCannotBeToldIsUnknownWithTheReason() {
    TabReport tab =
        tab(
            snapshot(
                session(
                    "dev",
                    window(
                        "@1", "api", ExitMode.TERMINATE, new CommandState.Unknown("no record")))));
    assertThat(tab.status()).isEqualTo(TabStatus.UNKNOWN);
    assertThat(tab.reason()).contains("no record");
    assertThat(tab.windowId()).contains("@1");
  }

  @Test
  void aLongerNamedSessionIsNotTakenForOurs() {
    Snapshot snapshot =
        snapshot(
            List.of(gone("dev-2", "api", ended(0, 1, 2))),
            session("dev2", window("@1", "api", ExitMode.TERMINATE, running("x", 1))),
            session("de", window("@2", "api", ExitMode.TERMINATE, running("x", 1))));
    assertThat(report(snapshot).exists()).isFalse();
    assertThat(tab(snapshot).status()).isEqualTo(TabStatus.MISSING);
  }

  @Test
  void aPaneIsKnownByItsIdentityInWhateverWindowOrSessionItIs() {
    WindowSnapshot db = window("@1", "db", ExitMode.TERMINATE, running("y", 1));
    WindowSnapshot api = window("@2", "api", ExitMode.TERMINATE, running("x", 1));
    WindowSnapshot joined =
        db.toBuilder().panes(List.of(db.panes().get(0), api.panes().get(0))).build();

    TabReport tab = tab(snapshot(session("dev", joined)));
    assertThat(tab.status()).isEqualTo(TabStatus.RUNNING);
    assertThat(tab.windowId()).contains("@1");

    SessionSnapshot theirs = Sample.grouped("mine", Optional.empty(), Optional.empty(), api);
    assertThat(tab(snapshot(session("dev", db), theirs)).status()).isEqualTo(TabStatus.RUNNING);
  }

  @Test
  void aPersonsWindowOfTheTabsNameIsNotTheTab() {
    EndedTab ended = gone("dev", "api", ended(3, 1, 2));
    WindowSnapshot theirs = window("@2", "api", Optional.empty(), running("zsh", 1));

    TabReport tab = tab(snapshot(List.of(ended), session("dev", theirs)));
    assertThat(tab.status()).isEqualTo(TabStatus.EXITED);
    assertThat(tab.code()).hasValue(3);
    assertThat(tab(snapshot(session("dev", theirs))).status()).isEqualTo(TabStatus.MISSING);
  }

  @Test
  void aRenamedWindowIsKnownByItsIdentity() {
    Snapshot snapshot =
        snapshot(
            session(
                "dev",
                window(
                    "@1", "api", Optional.of(identity("db", ExitMode.TERMINATE)), ended(1, 1, 2)),
                window(
                    "@2",
                    "vim",
                    Optional.of(identity("api", ExitMode.TERMINATE)),
                    running("x", 1))));
    assertThat(tab(snapshot).windowId()).contains("@2");
  }

  @Test
  void ofSeveralWindowsTheFirstThatRunsCountsElseTheFirst() {
    assertThat(
            tab(snapshot(
                    session(
                        "dev",
                        window("@1", "api", ExitMode.TERMINATE, ended(1, 1, 2)),
                        window("@2", "api", ExitMode.TERMINATE, running("x", 1)),
                        window("@3", "api", ExitMode.TERMINATE, running("x", 1)))))
                .windowId())
        .contains("@2");
    assertThat(
            tab(snapshot(
                    session(
                        "dev",
                        window("@1", "api", ExitMode.TERMINATE, ended(1, 1, 2)),
                        window("@2", "api", ExitMode.TERMINATE, ended(0, 1, 2)))))
                .windowId())
        .contains("@1");
  }

  @Test
  void sessionsAndTabsComeInTheOrderThatIsExpected() {
    StatusReport report =
        Sample.report(
            List.of(expected("z", "b", "a"), expected("a", "x")),
            snapshot(session("a", window("@1", "x", ExitMode.TERMINATE, running("x", 1)))));
    assertThat(report.serverRunning()).isTrue();
    assertThat(report.sessions()).extracting(SessionReport::sessionName).containsExactly("z", "a");
    assertThat(report.sessions().get(0).tabs())
        .extracting(TabReport::tabName)
        .containsExactly("b", "a");
    assertThat(report.sessions().get(1).layoutName()).contains("layout");
    assertThat(report.sessions().get(1).attached()).isEqualTo(1);
  }

  @Test
  void everySessionOfALayoutIsReportedUnderTheNameThatItHasNow() {
    SessionSnapshot renamed =
        session("dev", window("@1", "api", ExitMode.TERMINATE, running("x", 1)));
    SessionSnapshot second =
        renamed.toBuilder().launchedAs("dev_1").requestedName("dev").windows(List.of()).build();
    Snapshot snapshot =
        Snapshot.builder()
            .serverId("1")
            .sessions(
                List.of(
                    SessionSnapshot.builder("$9", "work", Sample.NOON)
                        .launchedAs("dev")
                        .layoutName("layout")
                        .windows(renamed.windows())
                        .build(),
                    SessionSnapshot.builder("$8", "dev_1", Sample.NOON)
                        .launchedAs(second.launchedAs().orElseThrow())
                        .requestedName("dev")
                        .layoutName("layout")
                        .build(),
                    SessionSnapshot.builder("$7", "dev", Sample.NOON).build()))
            .build();
    List<SessionReport> reports =
        Sample.report(List.of(expected("dev", "api")), snapshot).sessions();
    assertThat(reports).extracting(SessionReport::sessionName).containsExactly("work", "dev_1");
    assertThat(reports.get(0).tabs().get(0).status()).isEqualTo(TabStatus.RUNNING);
    assertThat(reports.get(1).tabs().get(0).status()).isEqualTo(TabStatus.MISSING);
    assertThat(
            Sample.report(List.of(expected("dev", "api").launchedAs("dev_1")), snapshot).sessions())
        .extracting(SessionReport::sessionName)
        .containsExactly("dev_1");
  }

  @Test
  void panesInAnothersSessionAreReportedThere() {
    WindowSnapshot api = window("@2", "api", ExitMode.TERMINATE, running("x", 1));
    SessionSnapshot theirs = Sample.grouped("mine", Optional.empty(), Optional.empty(), api);
    SessionReport report = report(snapshot(theirs));
    assertThat(report.sessionName()).isEqualTo("mine");
    assertThat(report.exists()).isTrue();
    assertThat(report.tabs().get(0).status()).isEqualTo(TabStatus.RUNNING);
    SessionReport foreign =
        report(snapshot(Sample.grouped("dev", Optional.empty(), Optional.empty())));
    assertThat(foreign.exists()).isFalse();
    assertThat(foreign.tabs().get(0).reason())
        .contains("the session of that name was not launched for this layout");
  }

  @Test
  void aTabThatIsNotInTheFileAnyMoreIsReportedAsSuchAndNotCounted() {
    Snapshot snapshot =
        snapshot(
            List.of(gone("dev", "old", ended(3, 1, 2))),
            session(
                "dev",
                window("@1", "api", ExitMode.TERMINATE, running("x", 1)),
                window("@2", "web", ExitMode.TERMINATE, ended(1, 1, 2))));
    SessionReport report = report(snapshot);
    assertThat(report.tabs())
        .extracting(TabReport::tabName, TabReport::inFile)
        .containsExactly(tuple("api", true), tuple("web", false), tuple("old", false));
    assertThat(report.summary().total()).isEqualTo(1);
    assertThat(report.healthy()).isTrue();
    assertThat(
            Sample.report(List.of(expected("dev", "api").partly()), snapshot)
                .sessions()
                .get(0)
                .tabs())
        .hasSize(1);
    List<SessionReport> notInFile =
        Sample.report(List.of(ExpectedSession.notInFile(expected("dev", "api").key())), snapshot)
            .sessions();
    assertThat(notInFile.get(0).tabs()).hasSize(3).noneMatch(TabReport::inFile);
  }

  private static SessionReport report(Snapshot snapshot) {
    return Sample.report(List.of(expected("dev", "api")), snapshot).sessions().get(0);
  }

  private static Snapshot elsewhere(String name) {
    return Snapshot.builder()
        .elsewhere(List.of(LaunchedElsewhere.of(name, name, "on the host 'far'")))
        .build();
  }

  private static TabReport tab(Snapshot snapshot) {
    return report(snapshot).tabs().get(0);
  }
}
