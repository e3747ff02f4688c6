package dev.sessions.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * Says a report's figures in one line, or in two where a terminal is too narrow. Figures of 0 are
 * left out, but for the totals and what runs.
 */
final class SummaryLine {
  private final List<String> plain = new ArrayList<>();
  private final List<String> painted = new ArrayList<>();

  private SummaryLine() {}

  static List<String> of(ReportSummary summary, RenderOptions options) {
    SummaryLine sessions = new SummaryLine();
    sessions.total(summary.sessionsTotal(), "session");
    sessions.figure(summary.sessionsHealthy(), "healthy", Ink.GREEN);
    sessions.figure(summary.sessionsUnhealthy(), "unhealthy", Ink.RED);
    CommandSummary counts = summary.commands();
    SummaryLine commands = new SummaryLine();
    commands.total(counts.total(), "command");
    commands.add(counts.running() + " running", counts.running() > 0 ? Ink.GREEN : Ink.PLAIN);
    commands.figure(counts.endedWell(), "ended well", Ink.PLAIN);
    commands.figure(counts.endedBadly(), "ended badly", Ink.RED);
    commands.figure(counts.missing(), "missing", Ink.YELLOW);
    commands.figure(counts.unknown(), "unknown", Ink.YELLOW);
    int together = sessions.length() + "; ".length() + commands.length();
    String first = sessions.text(options.colour());
    String second = commands.text(options.colour());
    return together <= options.columns().orElse(Integer.MAX_VALUE)
        ? List.of(first + "; " + second)
        : List.of(first, second);
  }

  private void total(int count, String noun) {
    add(count + " " + noun + (count == 1 ? "" : "s"), Ink.PLAIN);
  }

  private void figure(int count, String what, Ink ink) {
    if (count > 0) {
      add(count + " " + what, ink);
    }
  }

  private void add(String text, Ink ink) {
    plain.add(text);
    painted.add(ink.paint(text));
  }

  private int length() {
    return text(false).length();
  }

  private String text(boolean colour) {
    return String.join(", ", colour ? painted : plain);
  }
}
