package dev.sessions.api.layout;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Arrays;
import java.util.List;

/**
 * What a window does when its command ends: by itself, by {@code exit N}, by Ctrl-C or by a signal.
 * In every mode the exit code is recorded first.
 */
public enum ExitMode {
  /** The window stays, with the user's interactive shell in the start directory. */
  BACK_TO_SHELL("backToShell", false),
  /**
   * The window stays and asks: Enter alone runs the command again; any text, or Ctrl-D, closes it.
   */
  TERMINATE("terminate", false),
  /** The window closes, whatever the exit code and the multiplexer's own configuration. */
  KILL_WINDOW("killWindow", true);

  private static final List<String> WORDS = Arrays.stream(values()).map(ExitMode::word).toList();

  private final String word;
  private final boolean closesWindow;

  ExitMode(String word, boolean closesWindow) {
    this.word = word;
    this.closesWindow = closesWindow;
  }

  /** Returns the word that users write, such as {@code backToShell}. */
  public String word() {
    return word;
  }

  /** Returns whether the window closes by itself when its command ends. */
  public boolean closesWindow() {
    return closesWindow;
  }

  /**
   * Returns the mode of a word.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if no mode has that word
   */
  public static ExitMode of(String word) {
    for (ExitMode mode : values()) {
      if (mode.word.equals(word)) {
        return mode;
      }
    }
    throw new SessionException(
        StandardErrorCode.INVALID_OPTION,
        "unknown exit mode '"
            + word
            + "': use one of "
            + String.join(", ", words())
            + DidYouMean.hint(word, words()));
  }

  /** Returns every word, in the order of the modes. */
  public static List<String> words() {
    return WORDS;
  }
}
