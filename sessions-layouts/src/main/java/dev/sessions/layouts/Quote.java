package dev.sessions.layouts;

/** Quotes values of a file for messages: on one line, printable and not too long. */
final class Quote {
  private static final int LONGEST = 80;

  private Quote() {}

  /** Returns a text in single quotes, shortened and printable. */
  static String quoted(String text) {
    return "'" + shortened(text) + "'";
  }

  /** Returns a text with at most 80 characters, its unprintable ones written as {@code \\uXXXX}. */
  static String shortened(String text) {
    boolean fits = text.length() <= LONGEST || text.codePointCount(0, text.length()) <= LONGEST;
    return fits
        ? printable(text)
        : printable(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…";
  }

  /** Returns a text with its unprintable characters, newlines too, written as {@code \\uXXXX}. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isPrintable(c)) {
        shown.appendCodePoint(c);
      } else {
        shown.append(String.format("\\u%04x", c));
      }
    }
    return shown.toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
