package dev.sessions.manager.monitor;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.StatusReport;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What can be waited for, over the commands of some sessions. Each condition is given how these are
 * reported, such as {@code manager::report}. A command whose state is unknown neither runs nor has
 * ended.
 */
public final class SessionConditions {
  private SessionConditions() {}

  /**
   * Holds when no command runs any more: each one has ended, or has no window and left no record.
   */
  public static Predicate<Snapshot> allEnded(Function<Snapshot, StatusReport> reports) {
    return reports(reports, StatusReport::allEnded);
  }

  /** Holds when at least one command has ended, or has no window and left no record. */
  public static Predicate<Snapshot> anyEnded(Function<Snapshot, StatusReport> reports) {
    return reports(reports, StatusReport::anyEnded);
  }

  /** Holds when every command runs. */
  public static Predicate<Snapshot> allRunning(Function<Snapshot, StatusReport> reports) {
    return reports(reports, StatusReport::allRunning);
  }

  /** Holds when none of the sessions is there, whatever became of its commands. */
  public static Predicate<Snapshot> sessionsGone(Function<Snapshot, StatusReport> reports) {
    return reports(reports, report -> report.sessions().stream().noneMatch(SessionReport::exists));
  }

  private static Predicate<Snapshot> reports(
      Function<Snapshot, StatusReport> reports, Predicate<StatusReport> condition) {
    return snapshot -> condition.test(reports.apply(snapshot));
  }
}
