package dev.sessions.cli.text;

import dev.sessions.backend.support.ProcessTree;
import dev.sessions.cli.json.StatusView;
import dev.sessions.reporting.Age;
import dev.sessions.reporting.CellWidth;
import dev.sessions.reporting.RenderOptions;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.TabReport;
import dev.sessions.reporting.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The processes of each tab as lines: what a process has started is below it, further in. */
public final class ProcessLines {
  private static final String HEADING =
      String.format(Locale.ROOT, "%9s %7s %10s  %s", "PID", "AGE", "MEMORY", "COMMAND");

  private final RenderOptions options;
  private final List<String> lines = new ArrayList<>();

  private ProcessLines(RenderOptions options) {
    this.options = options;
  }

  /** Returns the lines; none if no tab has a process. */
  public static List<String> of(StatusView status, RenderOptions options) {
    if (status.processes().isEmpty()) {
      return List.of();
    }
    ProcessLines lines = new ProcessLines(options);
    for (SessionReport session : status.report().sessions()) {
      for (TabReport tab : session.tabs()) {
        List<ProcessTree> trees = status.processesOf(tab).orElse(List.of());
        if (!trees.isEmpty()) {
          lines.add(session.sessionName() + "  " + tab.tabName());
          trees.forEach(tree -> lines.add(tree, 0));
        }
      }
    }
    return lines.lines;
  }

  private void add(ProcessTree process, int depth) {
    String age = process.started().map(from -> Age.between(from, options.now())).orElse("-");
    String memory =
        process.residentBytes().isPresent() ? Memory.of(process.residentBytes().getAsLong()) : "-";
    String command = process.commandLine().isEmpty() ? "-" : process.commandLine();
    add(
        String.format(Locale.ROOT, "%9d %7s %10s  ", process.pid(), age, memory)
            + "  ".repeat(depth)
            + command);
    process.children().forEach(child -> add(child, depth + 1));
  }

  private void add(String line) {
    if (lines.isEmpty()) {
      lines.add(HEADING);
    }
    String visible = VisibleText.of(line);
    lines.add(
        options.columns().isPresent()
            ? CellWidth.cut(visible, options.columns().getAsInt())
            : visible);
  }
}
