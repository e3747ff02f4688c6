package dev.sessions.benchmarks.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A Markdown table: text in the first column, right-aligned figures in the others. */
public final class Table {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  /** Creates a table without rows. */
  public Table(String... header) {
    this(Arrays.asList(header));
  }

  /** Creates a table without rows. */
  public Table(List<String> header) {
    this.header = List.copyOf(header);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if the number of cells is not that of the columns
   */
  public Table row(List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "a table with the columns " + header + " cannot take the row " + cells);
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Adds a row; see {@link #row(List)}. */
  public Table row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** Returns the lines of the table. */
  public String text() {
    StringBuilder text = new StringBuilder(line(header)).append("|---|");
    text.append("---:|".repeat(header.size() - 1)).append('\n');
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
