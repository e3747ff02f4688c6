package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one part has measured: text with tables, outcomes of goals, and charts. */
public final class PartResult {
  private final StringBuilder text = new StringBuilder();
  private final List<Goal.Outcome> outcomes = new ArrayList<>();
  private final Map<String, String> charts = new LinkedHashMap<>();

  /** Adds a table. */
  void add(Table table) {
    paragraph(table.text());
  }

  /** Adds a paragraph of text. */
  void addText(String sentence) {
    paragraph(sentence + "\n");
  }

  /** Adds a figure that has a goal. */
  void add(Goal.Outcome outcome) {
    outcomes.add(outcome);
  }

  /**
   * Adds a chart, which is written to a file of its own.
   *
   * @param file the name of the file
   * @param description the alternative text of the image
   * @param svg the content of the file
   */
  void addChart(String file, String description, String svg) {
    charts.put(file, svg);
    addText("![" + description + "](" + file + ")");
  }

  private void paragraph(String lines) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(lines);
  }

  /** Returns the text and the tables as Markdown. */
  public String text() {
    return text.toString();
  }

  /** Returns the figures that have a goal. */
  public List<Goal.Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** Returns the content of each chart by the name of its file. */
  public Map<String, String> charts() {
    return Map.copyOf(charts);
  }
}
