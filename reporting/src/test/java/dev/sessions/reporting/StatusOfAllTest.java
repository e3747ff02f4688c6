package dev.sessions.reporting;

import static dev.sessions.reporting.Sample.ended;
import static dev.sessions.reporting.Sample.expected;
import static dev.sessions.reporting.Sample.gone;
import static dev.sessions.reporting.Sample.grouped;
import static dev.sessions.reporting.Sample.running;
import static dev.sessions.reporting.Sample.session;
import static dev.sessions.reporting.Sample.snapshot;
import static dev.sessions.reporting.Sample.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusOfAllTest {
  private static final WindowSnapshot API =
      window("@1", "api", ExitMode.KILL_WINDOW, running("node", 1));
  private static final WindowSnapshot SHELL =
      window("@2", "bash", Optional.empty(), running("bash", 1));

  @Test
  void noServerHasNoSessions() {
    assertThat(StatusReport.ofAll(Snapshot.noServer()))
        .isEqualTo(new StatusReport(false, List.of()));
  }

  @Test
  void everyWindowIsARow() {
    StatusReport report =
        StatusReport.ofAll(
            snapshot(
                session("dev", API, API),
                grouped("mine", Optional.empty(), Optional.empty(), SHELL)));
    assertThat(text(report)).containsExactly("dev: api running, api running", "mine: bash running");
    assertThat(report.sessions())
        .extracting(SessionReport::layoutName)
        .containsExactly(Optional.of("layout"), Optional.empty());
  }

  @Test
  void recordsStandBelowTheWindowsAndForSessionsThatHaveGone() {
    StatusReport report =
        StatusReport.ofAll(
            snapshot(
                List.of(
                    gone("dev", "db", ended(1, 1, 2)),
                    gone("dev", "api", ended(0, 1, 2)),
                    gone("old", "job", ended(137, 1, 2))),
                session("dev", API)));
    assertThat(text(report)).containsExactly("dev: api running, db exited", "old: job killed");
    assertThat(report.sessions()).extracting(SessionReport::exists).containsExactly(true, false);
    assertThat(report.sessions().get(1).layoutName()).contains("layout");
  }

  @Test
  void sessionsThatShareTheirWindowsAreReportedOnce() {
    StatusReport report =
        StatusReport.ofAll(
            snapshot(
                grouped("view", Optional.of("g"), Optional.empty(), API, SHELL),
                session("other", API),
                grouped("dev", Optional.of("g"), Optional.of("layout"), API, SHELL)));
    assertThat(text(report))
        .containsExactly("dev: api running, bash running", "other: api running");
    SessionReport shared = report.sessions().get(0);
    assertThat(shared.sharedWith()).containsExactly("view");
    assertThat(shared.attached()).isEqualTo(2);
    assertThat(report.summary().sessionsTotal()).isEqualTo(2);
    assertThat(report.summary().commands().total()).isEqualTo(3);
  }

  @Test
  void anExpectedSessionNamesThoseThatShareItsWindows() {
    StatusReport report =
        Sample.report(
            List.of(expected("dev", "api")),
            snapshot(
                grouped("dev", Optional.of("g"), Optional.of("layout"), API),
                grouped("view", Optional.of("g"), Optional.empty(), API)));
    assertThat(report.sessions().get(0).sharedWith()).containsExactly("view");
    assertThat(report.sessions().get(0).attached()).isEqualTo(2);
    assertThat(report.summary().commands().total()).isEqualTo(1);
  }

  private static List<String> text(StatusReport report) {
    return report.sessions().stream()
        .map(
            session ->
                session.sessionName()
                    + ": "
                    + String.join(
                        ", ",
                        session.tabs().stream()
                            .map(tab -> tab.tabName() + " " + tab.status().word())
                            .toList()))
        .toList();
  }
}
