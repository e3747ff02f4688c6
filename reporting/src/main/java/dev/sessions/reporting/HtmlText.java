package dev.sessions.reporting;

import java.util.Locale;

/** Makes text of unknown origin fit for HTML, in elements and in quoted attributes. */
final class HtmlText {
  private HtmlText() {}

  /** Returns the text with every character escaped that means something, and none invisible. */
  static String of(String text) {
    return VisibleText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Returns the text as an element whose direction of writing does not touch what is around it. */
  static String isolated(String text) {
    return "<bdi>" + of(text) + "</bdi>";
  }

  /** Returns such as {@code 12.345%}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * share);
  }
}
