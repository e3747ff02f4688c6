package dev.sessions.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The figures of a whole report.
 *
 * @param sessionsTotal how many sessions are reported
 * @param sessionsHealthy how many of them are healthy; see {@link SessionReport#healthy}
 * @param commands how many commands do what, over all sessions
 */
public record ReportSummary(int sessionsTotal, int sessionsHealthy, CommandSummary commands) {

  /** Checks the summary. */
  public ReportSummary {
    Objects.requireNonNull(commands, "commands");
  }

  /** Sums up sessions. */
  public static ReportSummary of(List<SessionReport> sessions) {
    List<TabReport> tabs = new ArrayList<>();
    int healthy = 0;
    for (SessionReport session : sessions) {
      tabs.addAll(session.tabs());
      healthy += session.healthy() ? 1 : 0;
    }
    return new ReportSummary(sessions.size(), healthy, CommandSummary.of(tabs));
  }

  /** Returns how many sessions are not healthy. */
  public int sessionsUnhealthy() {
    return sessionsTotal - sessionsHealthy;
  }

  /** Returns whether each session is healthy; true if there are none. */
  public boolean allSessionsHealthy() {
    return sessionsUnhealthy() == 0;
  }

  /** Returns whether each command runs; true if there are none. */
  public boolean allCommandsRunning() {
    return commands.allRunning();
  }
}
