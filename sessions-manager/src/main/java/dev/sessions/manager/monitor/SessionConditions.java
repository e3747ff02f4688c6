package dev.sessions.manager.monitor;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.reporting.ExpectedSession;
import dev.sessions.reporting.StatusReport;
import java.util.List;
import java.util.function.Predicate;

/**
 * What can be waited for, over the commands of some sessions that shall run. A command of which it
 * cannot be told what it does neither runs nor has ended.
 */
public final class SessionConditions {
  private SessionConditions() {}

  /**
   * Holds when no command runs any more: each one has ended, or has no window and left no record.
   */
  public static Predicate<Snapshot> allEnded(List<ExpectedSession> expected) {
    return reports(expected, StatusReport::allEnded);
  }

  /** Holds when at least one command has ended, or has no window and left no record. */
  public static Predicate<Snapshot> anyEnded(List<ExpectedSession> expected) {
    return reports(expected, StatusReport::anyEnded);
  }

  /** Holds when every command runs. */
  public static Predicate<Snapshot> allRunning(List<ExpectedSession> expected) {
    return reports(expected, StatusReport::allRunning);
  }

  /** Holds when none of the sessions is there, whatever became of its commands. */
  public static Predicate<Snapshot> sessionsGone(List<ExpectedSession> expected) {
    List<ExpectedSession> sessions = List.copyOf(expected);
    return snapshot ->
        sessions.stream().noneMatch(it -> snapshot.session(it.sessionName()).isPresent());
  }

  private static Predicate<Snapshot> reports(
      List<ExpectedSession> expected, Predicate<StatusReport> condition) {
    List<ExpectedSession> sessions = List.copyOf(expected);
    return snapshot -> condition.test(StatusReport.of(sessions, snapshot));
  }
}
