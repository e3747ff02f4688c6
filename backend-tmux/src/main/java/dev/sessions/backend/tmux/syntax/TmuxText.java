package dev.sessions.backend.tmux.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotes and escapes text for tmux commands and formats. */
public final class TmuxText {
  private static final Pattern HASHES = Pattern.compile("#+(\\[?)");

  private TmuxText() {}

  /**
   * Returns the text as one word of a tmux command, in single quotes, which keep every character,
   * even newlines.
   */
  public static String word(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Returns commands as the argument of another command; in braces they need no second quoting. */
  public static String block(String commands) {
    return "{ " + commands + " }";
  }

  /** Returns a command that runs only in one server life; a block for other lives may follow it. */
  public static String onlyOn(String serverId, String command) {
    return "if-shell -F "
        + word("#{==:#{pid}:#{start_time}," + serverId + "}")
        + " "
        + block(command);
  }

  /**
   * Returns a command that runs only if a variable of a target has that value. {@code if-shell}
   * goes on even if the target is gone, so the format has to compare.
   */
  public static String onlyIf(String target, String variable, String value, String command) {
    return "if-shell -F -t "
        + word(target)
        + " "
        + word("#{==:#{" + variable + "}," + value + "}")
        + " "
        + block(command);
  }

  /**
   * Returns a format that expands to exactly the text. tmux (3.2 and newer) keeps a run of {@code
   * #} directly before a bracket and halves every other one.
   */
  public static String literalFormat(String text) {
    return HASHES
        .matcher(text)
        .replaceAll(
            run -> {
              String hashes = run.group();
              return Matcher.quoteReplacement(hashes.endsWith("[") ? hashes : hashes + hashes);
            });
  }
}
