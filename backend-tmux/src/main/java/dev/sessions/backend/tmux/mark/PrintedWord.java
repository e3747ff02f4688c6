package dev.sessions.backend.tmux.mark;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a word of a command as tmux prints it: plain, in single quotes, or in double quotes, with
 * backslashes in the first and the last.
 */
final class PrintedWord {
  private static final String LETTERS = "abfnrtvs0";
  private static final String MEANT = "\u0007\b\f\n\r\t\u000b \0";
  private static final int OCTAL_DIGITS = 3;

  private PrintedWord() {}

  /** Returns the first word of a text; empty if it is not one that tmux prints. */
  static Optional<String> first(String printed) {
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    char quote = printed.charAt(0);
    if (quote == '\'') {
      int end = printed.indexOf('\'', 1);
      return end < 0 ? Optional.empty() : Optional.of(printed.substring(1, end));
    }
    return quote == '"' ? unescaped(printed, 1, '"') : unescaped(printed, 0, ' ');
  }

  private static Optional<String> unescaped(String printed, int from, char end) {
    StringBuilder word = new StringBuilder();
    int i = from;
    while (i < printed.length() && printed.charAt(i) != end) {
      if (printed.charAt(i) != '\\') {
        word.append(printed.charAt(i));
        i++;
      } else if (isOctal(printed, i + 1)) {
        i = appendBytes(printed, i, word);
      } else if (i + 1 < printed.length()) {
        int letter = LETTERS.indexOf(printed.charAt(i + 1));
        word.append(letter < 0 ? printed.charAt(i + 1) : MEANT.charAt(letter));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    boolean isClosed = end == ' ' || i < printed.length();
    return isClosed ? Optional.of(word.toString()) : Optional.empty();
  }

  /** Bytes of one character may follow each other. */
  private static int appendBytes(String printed, int from, StringBuilder word) {
    byte[] bytes = new byte[printed.length() - from];
    int length = 0;
    int i = from;
    while (i < printed.length() && printed.charAt(i) == '\\' && isOctal(printed, i + 1)) {
      bytes[length++] = (byte) Integer.parseInt(printed.substring(i + 1, i + 1 + OCTAL_DIGITS), 8);
      i += 1 + OCTAL_DIGITS;
    }
    word.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
    return i;
  }

  private static boolean isOctal(String text, int from) {
    if (from + OCTAL_DIGITS > text.length()) {
      return false;
    }
    for (int i = from; i < from + OCTAL_DIGITS; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '7') {
        return false;
      }
    }
    return true;
  }
}
