package dev.sessions.api.spi;

import java.util.List;
import java.util.StringJoiner;

/** The one function that makes any text one word of a POSIX shell. */
public final class ShellQuote {
  private ShellQuote() {}

  /**
   * Returns the text as one shell word: as it is if every character is plain, otherwise in
   * single quotes (POSIX.1-2017, Shell Command Language, 2.2.2).
   */
  public static String word(String text) {
    return isPlain(text) ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Returns the words as one shell command. */
  public static String command(List<String> argv) {
    StringJoiner command = new StringJoiner(" ");
    for (String word : argv) {
      command.add(word(word));
    }
    return command.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "_-./:,@%+".indexOf(c) >= 0;
  }
}
