package dev.sessions.api.layout;

import java.util.Optional;

/** The one rule for names that people give to layouts and tabs, on every backend. */
public final class NameRule {
  private NameRule() {}

  /**
   * Returns why a text cannot be a name, as the end of a sentence such as {@code "is blank"}, or
   * empty if it can. A name is not blank, holds no control character (a tab or a newline, say;
   * multiplexers store them in different ways or refuse them) and is well-formed Unicode.
   */
  public static Optional<String> broken(String name) {
    if (name.isBlank()) {
      return Optional.of("is blank");
    }
    boolean wellFormed = true;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      if (Character.isISOControl(name.codePointAt(i))) {
        return Optional.of("holds a control character");
      }
      wellFormed &= !isLoneSurrogate(name.codePointAt(i));
    }
    return wellFormed ? Optional.empty() : Optional.of("is not well-formed Unicode");
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
