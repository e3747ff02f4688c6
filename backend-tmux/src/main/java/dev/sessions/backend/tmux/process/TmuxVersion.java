package dev.sessions.backend.tmux.process;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of tmux. Letters (3.3a) are ignored, because nothing we rely on changed between them.
 *
 * @param text as tmux prints it, such as {@code 3.3a} or {@code next-3.8}
 */
public record TmuxVersion(int major, int minor, String text) {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+)");

  /** In a class of its own, because most servers do not need it. */
  private static final class Escaped {
    static final Pattern DOLLAR = Pattern.compile("\\\\(\\$[A-Za-z_{])");
  }

  /**
   * Parses the output of {@code tmux -V} or {@code #{version}}. A text without a number (such as
   * {@code master}, for a build from source) counts as newer than every release.
   */
  public static TmuxVersion parse(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find()
        ? new TmuxVersion(
            Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)), text)
        : new TmuxVersion(Integer.MAX_VALUE, 0, text);
  }

  /** Returns whether this is the given version or a later one. */
  public boolean atLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }

  /**
   * Returns the text that a server of this version means by its output. 3.4 puts a backslash before
   * every dollar sign that precedes a letter, an underscore or a brace, whatever it prints.
   */
  public String meant(String printed) {
    return major == 3 && minor == 4 && printed.indexOf('$') >= 0
        ? Escaped.DOLLAR.matcher(printed).replaceAll("$1")
        : printed;
  }

  /**
   * Throws for versions that are too old: before 3.2 there is no {@code -N}, no newline in quotes,
   * and other naming rules.
   *
   * @throws SessionException {@link StandardErrorCode#UNSUPPORTED_VERSION}
   */
  public void requireSupported() {
    if (!atLeast(3, 2)) {
      throw new SessionException(
          StandardErrorCode.UNSUPPORTED_VERSION,
          "tmux " + text + " is too old: sessions needs tmux 3.2 or newer",
          Map.of("version", text),
          null);
    }
  }
}
