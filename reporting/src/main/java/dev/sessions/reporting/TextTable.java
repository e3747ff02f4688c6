package dev.sessions.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Lays out rows in columns of a terminal's cells, so that wide characters keep them straight. A
 * table that is too wide gives way column by column, in the order that the columns say, and each
 * cell stays on one line.
 */
final class TextTable {
  private static final int GAP = 2;

  /**
   * A column.
   *
   * @param header its heading
   * @param right whether its cells stand at its right edge
   * @param least how narrow it may become; a column is never wider than its widest cell
   * @param yields when it becomes narrower: those of 1 first, then those of 2; 0 does not
   */
  record Column(String header, boolean right, int least, int yields) {
    static Column left(String header) {
      return new Column(header, false, 0, 0);
    }

    static Column right(String header) {
      return new Column(header, true, 0, 0);
    }

    Column yields(int turn, int toWidth) {
      return new Column(header, right, toWidth, turn);
    }
  }

  /**
   * A cell.
   *
   * @param text one line without control characters
   * @param ink how it looks
   */
  record Cell(String text, Ink ink) {
    /** Creates a plain cell of a text of unknown origin. */
    static Cell of(String text) {
      return new Cell(VisibleText.of(text), Ink.PLAIN);
    }
  }

  private final List<Column> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
    List<Cell> headings = new ArrayList<>();
    for (Column column : columns) {
      headings.add(new Cell(column.header(), Ink.BOLD));
    }
    rows.add(headings);
  }

  /** Adds a row with one cell a column. */
  void add(List<Cell> row) {
    rows.add(row);
  }

  /** Returns the headings and the rows as lines; where a width is given, none is wider. */
  List<String> lines(boolean colour, OptionalInt width) {
    int[] widths = widths(width.orElse(Integer.MAX_VALUE));
    List<String> lines = new ArrayList<>();
    for (List<Cell> row : rows) {
      lines.add(line(row, widths, colour));
    }
    return lines;
  }

  private String line(List<Cell> row, int[] widths, boolean colour) {
    StringBuilder line = new StringBuilder();
    int blanks = 0;
    for (int i = 0; i < widths.length; i++) {
      Cell cell = row.get(i);
      String text = CellWidth.cut(cell.text(), widths[i]);
      int padding = widths[i] - CellWidth.of(text);
      blanks += columns.get(i).right() ? padding : 0;
      // Blanks wait for the next text, so that no line ends with any.
      if (!text.isEmpty()) {
        line.append(" ".repeat(blanks)).append(colour ? cell.ink().paint(text) : text);
        blanks = 0;
      }
      blanks += (columns.get(i).right() ? 0 : padding) + GAP;
    }
    return line.toString();
  }

  private int[] widths(int available) {
    int[] widths = new int[columns.size()];
    for (List<Cell> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], CellWidth.of(row.get(i).text()));
      }
    }
    int turns = 0;
    for (Column column : columns) {
      turns = Math.max(turns, column.yields());
    }
    for (int turn = 1; turn <= turns; turn++) {
      int excess = total(widths) - available;
      while (excess > 0 && narrowed(widths, turn)) {
        excess--;
      }
    }
    return clipped(widths, available);
  }

  /** Takes one cell from the widest column of a turn, if any may become narrower. */
  private boolean narrowed(int[] widths, int turn) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      boolean may = column.yields() == turn && widths[i] > column.least();
      if (may && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  /** Leaves out, from the right, what a very narrow terminal has no room for. */
  private static int[] clipped(int[] widths, int available) {
    int left = available;
    int[] clipped = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      clipped[i] = Math.max(0, Math.min(widths[i], left));
      left -= clipped[i] + GAP;
    }
    return clipped;
  }

  private static int total(int[] widths) {
    int total = GAP * (widths.length - 1);
    for (int width : widths) {
      total += width;
    }
    return total;
  }
}
