package dev.sessions.manager;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.reporting.ExpectedSession;
import dev.sessions.reporting.StatusReport;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Waits until the report of some sessions meets a condition. */
final class ReportWait {
  private final Multiplexer multiplexer;
  private final List<ExpectedSession> expected;

  ReportWait(Multiplexer multiplexer, List<ExpectedSession> expected) {
    this.multiplexer = multiplexer;
    this.expected = expected;
  }

  StatusReport await(Predicate<StatusReport> condition, Duration timeout) {
    try (SessionMonitor monitor = SessionMonitor.open(multiplexer, SessionMonitor.USUAL_INTERVAL)) {
      return report(monitor.await(snapshot -> condition.test(report(snapshot)), timeout));
    }
  }

  private StatusReport report(Snapshot snapshot) {
    return StatusReport.of(expected, snapshot);
  }
}
