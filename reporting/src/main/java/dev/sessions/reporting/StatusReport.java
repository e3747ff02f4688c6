package dev.sessions.reporting;

import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.snapshot.Snapshot;
import java.util.List;

/**
 * A snapshot compared with what shall run. It holds what was observed and nothing else; it reads no
 * clock.
 *
 * @param serverRunning whether the multiplexer's server ran at all
 * @param sessions one report a session
 */
public record StatusReport(boolean serverRunning, List<SessionReport> sessions) {

  /** Copies the list. */
  public StatusReport {
    sessions = List.copyOf(sessions);
  }

  /**
   * Reports the sessions that shall run, in their order: every session that was launched for one,
   * whatever it is called now, and its panes in others' sessions; if there is none, what is
   * recorded, or that it is missing. A tab's pane is known by its identity, whatever window or
   * session it is in now. Of several panes the first that runs counts, otherwise the first.
   */
  public static StatusReport of(List<ExpectedSession> expected, SessionFinder finder) {
    List<SessionReport> sessions = new Observed(finder).expected(expected);
    return new StatusReport(finder.snapshot().serverRunning(), sessions);
  }

  /**
   * Reports every session of the server, each with all its windows, and after them what was
   * recorded of sessions that have gone. Sessions that share their windows are reported once.
   */
  public static StatusReport ofAll(Snapshot snapshot) {
    return new StatusReport(snapshot.serverRunning(), new Everything(snapshot).report());
  }

  /**
   * Returns whether no command runs any more: each one has ended, or has no window and left no
   * record. A command whose state is unknown counts as one that may run.
   */
  public boolean allEnded() {
    return summary().commands().allStopped();
  }

  /** Returns whether at least one command has ended, or has no window and left no record. */
  public boolean anyEnded() {
    return summary().commands().stopped() > 0;
  }

  /** Returns whether every command runs. */
  public boolean allRunning() {
    return summary().commands().allRunning();
  }

  /** Returns the figures over all sessions. */
  public ReportSummary summary() {
    return ReportSummary.of(sessions);
  }
}
