package dev.sessions.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Shows a report as one HTML page that needs nothing else: no script, no font, no network. It has
 * the figures, a timeline of every tab's life, and a table with the same facts.
 */
public final class HtmlReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter AS_OF =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss z", Locale.ENGLISH);

  private HtmlReport() {}

  /**
   * Returns the page.
   *
   * @param report what was observed
   * @param now when it was observed; what runs is drawn up to here
   * @param zone the zone that times are shown in
   */
  public static String render(StatusReport report, Instant now, ZoneId zone) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Sessions: %s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s%s%s</body>
        </html>
        """
        .formatted(
            verdict(report),
            HtmlStyle.CSS,
            figures(report, now.atZone(zone).format(AS_OF)),
            TimeAxis.of(report, now, zone).map(it -> HtmlTimeline.of(report, it)).orElse(""),
            report.sessions().isEmpty() ? "" : HtmlTable.of(report, now, zone));
  }

  private static String figures(StatusReport report, String asOf) {
    ReportSummary summary = report.summary();
    CommandSummary commands = summary.commands();
    return """
        <header class="%s">
        <h1>%s</h1>
        <p>As of %s</p>
        <dl>
        %s</dl>
        </header>
        """
        .formatted(
            summary.allSessionsHealthy() ? "good" : "bad",
            verdict(report),
            HtmlText.of(asOf),
            figure("sessions", summary.sessionsTotal(), "total")
                + figure("healthy", summary.sessionsHealthy(), "run")
                + figure("unhealthy", summary.sessionsUnhealthy(), "badly")
                + figure("commands", commands.total(), "total")
                + figure("running", commands.running(), "run")
                + figure("stopped", commands.stopped(), "stopped")
                + figure("ended well", commands.endedWell(), "well")
                + figure("ended badly", commands.endedBadly(), "badly")
                + figure("missing", commands.missing(), "unseen")
                + figure("unknown", commands.unknown(), "unseen"));
  }

  private static String verdict(StatusReport report) {
    ReportSummary summary = report.summary();
    if (summary.sessionsTotal() == 0) {
      return report.serverRunning() ? "No sessions" : "No server runs";
    }
    if (!summary.allSessionsHealthy()) {
      return summary.sessionsUnhealthy() + " of " + summary.sessionsTotal() + " sessions unhealthy";
    }
    return summary.allCommandsRunning() ? "All commands running" : "All sessions healthy";
  }

  private static String figure(String name, int count, String style) {
    String none = count == 0 ? " none" : "";
    return "<div class=\"%s%s\"><dt>%s</dt><dd>%d</dd></div>\n".formatted(style, none, name, count);
  }

  /** Returns the style class of a tab's status. */
  static String style(TabReport tab) {
    return switch (tab.status()) {
      case RUNNING -> "run";
      case IDLE, EXITED, KILLED -> tab.endedWell() ? "well" : "badly";
      case MISSING, UNKNOWN -> "unseen";
    };
  }

  /** Returns a tab's state in a word or two, such as {@code exit 1} or {@code killed (TERM)}. */
  static String outcome(TabReport tab) {
    if (!tab.status().hasEnded()) {
      return tab.status().word();
    }
    return tab.signal().isPresent()
        ? "killed (" + ExitText.signal(tab.signal().getAsInt()) + ")"
        : "exit " + tab.code().orElse(0);
  }

  /** Returns such as {@code 2 Jan 15:04:05}. */
  static String time(Instant moment, ZoneId zone) {
    return TIME.format(moment.atZone(zone));
  }
}
