package dev.sessions.manager.monitor;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.reporting.StatusReport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks at some sessions again and again, in the caller's thread, until none of them is active: a
 * session is active while one of its commands runs, or cannot be told to have ended.
 */
public final class MonitoringRoutine {
  private final Multiplexer multiplexer;
  private final Function<Snapshot, StatusReport> reports;

  /**
   * Creates a routine.
   *
   * @param multiplexer an open connection, which stays the caller's to close
   * @param reports how the sessions are reported, such as {@code manager::report}
   */
  public MonitoringRoutine(Multiplexer multiplexer, Function<Snapshot, StatusReport> reports) {
    this.multiplexer = multiplexer;
    this.reports = reports;
  }

  /**
   * Looks, tells, and waits, until a look finds nothing active.
   *
   * @param every how long to wait after a look
   * @param told given each look's report, the last one too
   * @return the last report
   * @throws SessionException if a look fails, but for a server that does not answer in time: it
   *     is asked again; {@code INTERRUPTED} if the caller is interrupted, which stays so
   */
  public StatusReport run(Duration every, Consumer<StatusReport> told) {
    while (true) {
      Optional<Snapshot> snapshot = snapshot();
      if (snapshot.isPresent()) {
        StatusReport report = reports.apply(snapshot.get());
        told.accept(report);
        if (report.allEnded()) {
          return report;
        }
      }
      pause(every);
    }
  }

  /** A server that does not answer in time may do so later. */
  private Optional<Snapshot> snapshot() {
    try {
      return Optional.of(multiplexer.snapshot());
    } catch (SessionException e) {
      if (e.code().kind() == ErrorKind.TIMEOUT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(TimeUnit.NANOSECONDS.convert(time));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SessionException(
          StandardErrorCode.INTERRUPTED,
          "interrupted while waiting for the next look",
          Map.of(),
          e);
    }
  }
}
