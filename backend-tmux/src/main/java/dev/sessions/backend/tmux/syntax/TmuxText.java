package dev.sessions.backend.tmux.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one place where a text becomes part of a tmux command or of a tmux format. */
public final class TmuxText {
  private static final Pattern HASHES = Pattern.compile("#+(\\[?)");

  private TmuxText() {}

  /** Returns the text as one word of a tmux command: single quotes are exact, newlines and all. */
  public static String word(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Returns commands as the argument of another: braces need no second quoting. */
  public static String block(String commands) {
    return "{ " + commands + " }";
  }

  /** Returns a command that runs only in one server life; a command for others may follow it. */
  public static String onlyOn(String serverId, String command) {
    return "if-shell -F "
        + word("#{==:#{pid}:#{start_time}," + serverId + "}")
        + " "
        + block(command);
  }

  /**
   * Returns a command that runs only if a variable of a target has that value. A target that is
   * gone does not keep {@code if-shell} from going on, so the format has to say it.
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
   * Returns a format that expands to exactly the text. A run of {@code #} directly before a bracket
   * is left alone by tmux (3.2 and newer), every other one is halved.
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
