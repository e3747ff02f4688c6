package dev.sessions.cli.terminal;

/**
 * What is known of the terminal. The JVM cannot ask, so the launcher says.
 *
 * @param stdin whether standard input is a terminal
 * @param stdout whether standard output is a terminal
 * @param stderr whether standard error is one
 * @param columns its width in characters, or 80 if unknown
 * @param rows its height in lines, or 24 if unknown
 */
public record Terminal(boolean stdin, boolean stdout, boolean stderr, int columns, int rows) {
  /** The width of a terminal that was not measured. */
  public static final int USUAL_COLUMNS = 80;

  /** The height of a terminal that was not measured. */
  public static final int USUAL_ROWS = 24;

  /** Creates one whose standard input is a terminal if standard error is one. */
  public Terminal(boolean stdout, boolean stderr, int columns, int rows) {
    this(stderr, stdout, stderr, columns, rows);
  }

  /** Nothing is a terminal. */
  public static final Terminal NONE = new Terminal(false, false, false, USUAL_COLUMNS, USUAL_ROWS);

  /** Returns the same terminal of another size. */
  public Terminal withSize(int newColumns, int newRows) {
    return new Terminal(stdin, stdout, stderr, newColumns, newRows);
  }
}
