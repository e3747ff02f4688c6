package dev.sessions.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a report's figures: in one line if it fits, else the sessions and the commands in lines of
 * their own. Figures of 0 are left out, but for the totals and what runs.
 */
final class SummaryLine {
  private static final String COMMA = ", ";

  private record Part(String text, Ink ink) {}

  private final List<Part> parts = new ArrayList<>();

  private SummaryLine() {}

  static List<String> of(ReportSummary summary, RenderOptions options) {
    SummaryLine sessions = sessions(summary);
    SummaryLine commands = commands(summary.commands());
    int width = options.columns().orElse(Integer.MAX_VALUE);
    if (sessions.length() + COMMA.length() + commands.length() <= width) {
      return List.of(
          sessions.lines(options.colour(), width).get(0)
              + "; "
              + commands.lines(options.colour(), width).get(0));
    }
    List<String> lines = new ArrayList<>(sessions.lines(options.colour(), width));
    lines.addAll(commands.lines(options.colour(), width));
    return lines;
  }

  private static SummaryLine sessions(ReportSummary summary) {
    SummaryLine line = new SummaryLine();
    line.total(summary.sessionsTotal(), "session");
    line.figure(summary.sessionsHealthy(), "healthy", Ink.GREEN);
    line.figure(summary.sessionsUnhealthy(), "unhealthy", Ink.RED);
    return line;
  }

  private static SummaryLine commands(CommandSummary counts) {
    SummaryLine line = new SummaryLine();
    line.total(counts.total(), "command");
    line.add(counts.running() + " running", counts.running() > 0 ? Ink.GREEN : Ink.PLAIN);
    line.figure(counts.endedWell(), "ended well", Ink.PLAIN);
    line.figure(counts.endedBadly(), "ended badly", Ink.RED);
    line.figure(counts.missing(), "missing", Ink.YELLOW);
    line.figure(counts.unknown(), "unknown", Ink.YELLOW);
    return line;
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
    parts.add(new Part(text, ink));
  }

  private int length() {
    int length = -COMMA.length();
    for (Part part : parts) {
      length += part.text().length() + COMMA.length();
    }
    return length;
  }

  /** Returns the parts on as few lines as they need; a part is never cut. */
  private List<String> lines(boolean colour, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int length = part.text().length();
      // A line that goes on ends with a comma, which needs its place too.
      int comma = i < parts.size() - 1 ? 1 : 0;
      if (used > 0 && used + COMMA.length() + length + comma > width) {
        lines.add(line.append(',').toString());
        line = new StringBuilder();
        used = 0;
      }
      line.append(used > 0 ? COMMA : "");
      line.append(colour ? part.ink().paint(part.text()) : part.text());
      used += (used > 0 ? COMMA.length() : 0) + length;
    }
    lines.add(line.toString());
    return lines;
  }
}
