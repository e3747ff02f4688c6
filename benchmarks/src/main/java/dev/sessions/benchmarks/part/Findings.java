package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the part of a run has found. */
public final class Findings {
  private final StringBuilder text = new StringBuilder();
  private final List<Goal.Outcome> outcomes = new ArrayList<>();
  private final Map<String, String> charts = new LinkedHashMap<>();

  /** Adds a table. */
  void add(Table table) {
    paragraph(table.text());
  }

  /** Adds a sentence or two. */
  void say(String sentence) {
    paragraph(sentence + "\n");
  }

  /** Adds a figure that something was wanted of. */
  void add(Goal.Outcome outcome) {
    outcomes.add(outcome);
  }

  /**
   * Adds a chart, which becomes a file of its own.
   *
   * @param file the name of the file
   * @param what what it shows, for those who cannot see it
   * @param svg the chart
   */
  void chart(String file, String what, String svg) {
    charts.put(file, svg);
    say("![" + what + "](" + file + ")");
  }

  private void paragraph(String lines) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(lines);
  }

  /** Returns everything that was said, as Markdown. */
  public String text() {
    return text.toString();
  }

  /** Returns the figures that something was wanted of. */
  public List<Goal.Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** Returns the charts by the names of their files. */
  public Map<String, String> charts() {
    return Map.copyOf(charts);
  }
}
