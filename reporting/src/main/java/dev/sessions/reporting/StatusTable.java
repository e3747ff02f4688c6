package dev.sessions.reporting;

import dev.sessions.reporting.TextTable.Cell;
import dev.sessions.reporting.TextTable.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows a report as a table for a terminal or a pipe: one line a tab, then the figures. On a
 * terminal no line of a tab is wider than it, and a session's name stands on its first line only;
 * in a pipe nothing is cut and every line has every field.
 */
public final class StatusTable {
  private static final String NONE = "-";
  private static final int LEAST_COMMAND = 12;
  private static final int LEAST_NAME = 10;

  private final RenderOptions options;

  private StatusTable(RenderOptions options) {
    this.options = options;
  }

  /** Returns the table and the figures, without a newline at the end. */
  public static String render(StatusReport report, RenderOptions options) {
    return new StatusTable(options).render(report);
  }

  private String render(StatusReport report) {
    TextTable table =
        new TextTable(
            List.of(
                Column.left("SESSION").yields(2, LEAST_NAME),
                Column.left("TAB").yields(2, LEAST_NAME),
                Column.left("STATE"),
                Column.right("PID"),
                Column.right("SINCE"),
                Column.left("CODE"),
                Column.left("COMMAND").yields(1, LEAST_COMMAND)));
    for (SessionReport session : report.sessions()) {
      boolean first = true;
      for (TabReport tab : session.tabs()) {
        table.add(row(first || options.columns().isEmpty() ? name(session) : "", tab));
        first = false;
      }
    }
    List<String> lines = new ArrayList<>();
    if (!report.sessions().isEmpty()) {
      lines.addAll(table.lines(options.colour(), options.columns()));
    }
    lines.addAll(SummaryLine.of(report.summary(), options));
    return String.join("\n", lines);
  }

  /** Returns a session's name, with the names of those that share its windows. */
  private static String name(SessionReport session) {
    return session.sharedWith().isEmpty()
        ? session.sessionName()
        : session.sessionName() + " = " + String.join(" = ", session.sharedWith());
  }

  private List<Cell> row(String sessionName, TabReport tab) {
    Ink ink = Ink.of(tab);
    return List.of(
        Cell.of(sessionName),
        Cell.of(tab.tabName()),
        new Cell(tab.status().word(), ink),
        Cell.of(tab.pid().isPresent() ? Long.toString(tab.pid().getAsLong()) : NONE),
        Cell.of(age(tab)),
        new Cell(ExitText.of(tab).orElse(NONE), tab.endedBadly() ? ink : Ink.PLAIN),
        lastCell(tab));
  }

  /** Returns for how long the state has been what it is. */
  private String age(TabReport tab) {
    Optional<Instant> since = tab.status() == TabStatus.RUNNING ? tab.started() : tab.ended();
    return since.isPresent() ? Age.between(since.get(), options.now()) : NONE;
  }

  private static Cell lastCell(TabReport tab) {
    if (tab.reason().isPresent()) {
      return new Cell(VisibleText.of("(" + tab.reason().get() + ")"), Ink.DIM);
    }
    String command = tab.command().orElse(NONE);
    return Cell.of(tab.inFile() ? command : "(" + TabReport.NOT_IN_FILE + ") " + command);
  }
}
