package dev.sessions.reporting;

import static dev.sessions.reporting.Sample.ended;
import static dev.sessions.reporting.Sample.expected;
import static dev.sessions.reporting.Sample.running;
import static dev.sessions.reporting.Sample.session;
import static dev.sessions.reporting.Sample.snapshot;
import static dev.sessions.reporting.Sample.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportSummaryTest {

  @Test
  void everyCommandIsCountedOnce() {
    ReportSummary summary = Sample.everyStatus().summary();
    assertThat(summary).isEqualTo(new ReportSummary(3, 1, new CommandSummary(8, 2, 1, 3, 1, 1)));
    assertThat(summary.sessionsUnhealthy()).isEqualTo(2);
    assertThat(summary.commands().stopped()).isEqualTo(5);
    assertThat(summary.allSessionsHealthy()).isFalse();
    assertThat(summary.allCommandsRunning()).isFalse();
  }

  @Test
  void aSessionIsHealthyWhereEachCommandRunsOrEndedWell() {
    ReportSummary summary = summary(running("x", 1), ended(0, 1, 2));
    assertThat(summary.allSessionsHealthy()).isTrue();
    assertThat(summary.allCommandsRunning()).isFalse();
    assertThat(summary(running("x", 1), running("x", 1)).allCommandsRunning()).isTrue();
  }

  @Test
  void aSessionIsUnhealthyWhereOneCommandEndedBadlyOrIsMissingOrUnknown() {
    CommandState good = running("x", 1);
    assertThat(summary(good, ended(1, 1, 2)).allSessionsHealthy()).isFalse();
    assertThat(summary(good, ended(137, 1, 2)).allSessionsHealthy()).isFalse();
    assertThat(summary(good, new CommandState.Unknown("why")).allSessionsHealthy()).isFalse();
    assertThat(summary(good).allSessionsHealthy()).isFalse();
  }

  @Test
  void noneIsNeitherUnhealthyNorStopped() {
    ReportSummary summary = StatusReport.ofAll(Snapshot.noServer()).summary();
    assertThat(summary.sessionsTotal()).isZero();
    assertThat(summary.allSessionsHealthy()).isTrue();
    assertThat(summary.allCommandsRunning()).isTrue();
  }

  /** Sums up a session of the tabs a and b, whose windows are in these states. */
  private static ReportSummary summary(CommandState... states) {
    Snapshot snapshot =
        states.length == 1
            ? snapshot(session("dev", window("@1", "a", ExitMode.TERMINATE, states[0])))
            : snapshot(
                session(
                    "dev",
                    window("@1", "a", ExitMode.TERMINATE, states[0]),
                    window("@2", "b", ExitMode.BACK_TO_SHELL, states[1])));
    return Sample.report(List.of(expected("dev", "a", "b")), snapshot).summary();
  }
}
