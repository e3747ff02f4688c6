package dev.sessions.api.spi;

import java.util.List;
import java.util.stream.Collectors;

/** The one function that makes any text one word of a POSIX shell. */
public final class ShellQuote {
  private ShellQuote() {}

  /**
   * Returns the text as one shell word: as it is where every character is plain, otherwise in
   * single quotes (POSIX.1-2017, Shell Command Language, 2.2.2).
   */
  public static String word(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(ShellQuote::isPlain);
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Returns the words as one shell command. */
  public static String command(List<String> argv) {
    return argv.stream().map(ShellQuote::word).collect(Collectors.joining(" "));
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "_-./:,@%+".indexOf(c) >= 0;
  }
}
