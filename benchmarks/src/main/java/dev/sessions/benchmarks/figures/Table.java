package dev.sessions.benchmarks.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: the first column is text, the others are figures. */
public final class Table {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  /** Makes a table without rows. */
  public Table(String... header) {
    this(Arrays.asList(header));
  }

  /** Makes a table without rows. */
  public Table(List<String> header) {
    this.header = List.copyOf(header);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException where it has not one cell a column
   */
  public Table row(List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(cells + " does not fit " + header);
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Adds a row; see {@link #row(List)}. */
  public Table row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** Returns the table's lines. */
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
