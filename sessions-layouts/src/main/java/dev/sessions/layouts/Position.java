package dev.sessions.layouts;

/**
 * A place in a file.
 *
 * @param line counted from 1, or 0 for the file as a whole
 * @param column counted from 1 in characters (code points), or 0 for the file as a whole
 */
record Position(int line, int column) {
  /** The file as a whole. */
  static final Position FILE = new Position(0, 0);

  /** Where every file begins. */
  static final Position START = new Position(1, 1);
}
