package dev.sessions.cli.json;

import dev.sessions.reporting.CommandSummary;
import dev.sessions.reporting.ReportSummary;

/** The figures of a report, as JSON. */
final class SummaryJson {
  private SummaryJson() {}

  static void properties(JsonDocument json, ReportSummary summary) {
    CommandSummary commands = summary.commands();
    json.property("sessionsTotal", summary.sessionsTotal())
        .property("sessionsHealthy", summary.sessionsHealthy())
        .property("sessionsUnhealthy", summary.sessionsUnhealthy())
        .property("commandsTotal", commands.total())
        .property("commandsRunning", commands.running())
        .property("commandsStopped", commands.stopped())
        .property("commandsEndedWell", commands.endedWell())
        .property("commandsEndedBadly", commands.endedBadly())
        .property("commandsMissing", commands.missing())
        .property("commandsUnknown", commands.unknown())
        .property("allSessionsHealthy", summary.allSessionsHealthy())
        .property("allCommandsRunning", summary.allCommandsRunning());
  }
}
