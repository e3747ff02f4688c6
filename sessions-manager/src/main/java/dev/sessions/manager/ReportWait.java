package dev.sessions.manager;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.reporting.StatusReport;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/** Waits until a report meets a condition. */
final class ReportWait {
  private final Multiplexer multiplexer;
  private final Function<Snapshot, StatusReport> reports;

  ReportWait(Multiplexer multiplexer, Function<Snapshot, StatusReport> reports) {
    this.multiplexer = multiplexer;
    this.reports = reports;
  }

  StatusReport await(Predicate<StatusReport> condition, Duration timeout) {
    try (SessionMonitor monitor = SessionMonitor.open(multiplexer, SessionMonitor.USUAL_INTERVAL)) {
      return reports.apply(
          monitor.await(snapshot -> condition.test(reports.apply(snapshot)), timeout));
    }
  }
}
