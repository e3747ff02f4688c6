package dev.sessions.backend.tmux.script;

/**
 * The version of what is written into run folders and into the marks of windows and sessions.
 *
 * <p>It is counted up if an earlier release would misunderstand what is written; every later one
 * reads all earlier ones. What a later release has written is left alone.
 */
public final class FormatVersion {
  /** The version that this release writes, as it is written. */
  static final String CURRENT = "1";

  private static final int NUMBER = 1;
  private static final String NAME = "sessions ";

  /** The first line of the first file in a run folder. */
  public static final String LINE = NAME + CURRENT;

  /** More digits are no version. */
  private static final int MOST_DIGITS = 9;

  private FormatVersion() {}

  /** Returns whether a line is the first line of a run folder that this release reads. */
  public static boolean isKnown(String line) {
    return line.startsWith(NAME) && isKnownNumber(line.substring(NAME.length()));
  }

  /** Returns whether a line is the first line of a run folder that a later release has made. */
  public static boolean isLater(String line) {
    return line.startsWith(NAME) && isLaterNumber(line.substring(NAME.length()));
  }

  /** Returns whether a word is a version that this release reads. */
  static boolean isKnownNumber(String word) {
    return isNumber(word) && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= NUMBER;
  }

  /** Returns whether a word is a version that a later release writes. */
  static boolean isLaterNumber(String word) {
    return isNumber(word) && Integer.parseInt(word) > NUMBER;
  }

  /** Returns whether a word has digits only, and few enough. */
  static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= MOST_DIGITS;
  }
}
