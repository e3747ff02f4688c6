package dev.sessions.reporting;

/**
 * Makes text of unknown origin fit for one line of a terminal: a name that another person chose
 * cannot move the cursor, change colours or start a new line.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * Returns the text with each control character as a backslash and its usual letter, such as
   * {@code \n}, or as its number, such as <code>&#92;u001b</code>. Other text is unchanged.
   */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return escaped(text);
      }
    }
    return text;
  }

  private static String escaped(String text) {
    StringBuilder visible = new StringBuilder();
    text.chars().forEach(c -> append(visible, (char) c));
    return visible.toString();
  }

  private static void append(StringBuilder visible, char c) {
    switch (c) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        if (Character.isISOControl(c)) {
          String digits = Integer.toHexString(c);
          visible.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        } else {
          visible.append(c);
        }
      }
    }
  }
}
