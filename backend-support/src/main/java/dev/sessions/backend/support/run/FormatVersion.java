package dev.sessions.backend.support.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the format of run folders and of the marks of panes and sessions.
 *
 * <p>It is found in three places: the first line of a run folder's first file, the first word of a
 * session's mark if the backend has one, and the name of the launcher, which is {@code launch.sh}
 * in version 1 and {@code launch-N.sh} in version N. It increases if an earlier release would
 * misread the new format. Every release reads all earlier versions and leaves later ones alone.
 */
public final class FormatVersion {
  /** The version that this release writes. */
  public static final String CURRENT = "1";

  private static final int NUMBER = 1;
  private static final String NAME = "sessions ";
  private static final Pattern LATER_LAUNCHER = Pattern.compile("/launch-(\\d{1,9})\\.sh[\"']? ");

  /** The first line of the first file in a run folder. */
  public static final String LINE = NAME + CURRENT;

  /** A number with more digits is not a version. */
  private static final int MOST_DIGITS = 9;

  private FormatVersion() {}

  /** Returns whether a line is the first line of a run folder that this release reads. */
  public static boolean isKnown(String line) {
    return line.startsWith(NAME) && isKnownNumber(line.substring(NAME.length()));
  }

  /**
   * Returns whether a pane was started by the launcher of a later release.
   *
   * @param startCommand the pane's start command, as one line
   */
  public static boolean isLaterCall(String startCommand) {
    // Most panes have no launcher, or one of this version: a search is cheaper than the expression.
    if (!startCommand.startsWith(RunFolder.SHELL + " ") || !startCommand.contains("/launch-")) {
      return false;
    }
    Matcher launcher = LATER_LAUNCHER.matcher(startCommand);
    return launcher.find() && isLaterNumber(launcher.group(1));
  }

  /** Returns whether a word is a version that this release reads. */
  public static boolean isKnownNumber(String word) {
    return isNumber(word) && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= NUMBER;
  }

  /** Returns whether a word is a version that a later release writes. */
  static boolean isLaterNumber(String word) {
    return isNumber(word) && Integer.parseInt(word) > NUMBER;
  }

  /** Returns whether a word has only digits, and few enough for an int. */
  static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= MOST_DIGITS;
  }
}
