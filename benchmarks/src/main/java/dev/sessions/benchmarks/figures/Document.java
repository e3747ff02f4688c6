package dev.sessions.benchmarks.figures;

/**
 * A Markdown text in which a program writes the marked regions and people write the rest. A region
 * is everything between the lines {@code <!-- measured: NAME -->} and {@code <!-- end: NAME -->}.
 */
public record Document(String text) {
  /**
   * Returns the content of a region.
   *
   * @throws IllegalArgumentException if the text has no such region
   */
  public String region(String name) {
    return text.substring(start(name), end(name));
  }

  /**
   * Returns a copy of the text with the content of a region replaced.
   *
   * @throws IllegalArgumentException if the text has no such region
   */
  public Document with(String name, String content) {
    return new Document(
        text.substring(0, start(name)) + content.strip() + "\n" + text.substring(end(name)));
  }

  private int start(String name) {
    String mark = "<!-- measured: " + name + " -->\n";
    return position(mark) + mark.length();
  }

  private int end(String name) {
    return position("<!-- end: " + name + " -->");
  }

  private int position(String mark) {
    int position = text.indexOf(mark);
    if (position < 0) {
      throw new IllegalArgumentException("the document has no line '" + mark.strip() + "'");
    }
    return position;
  }
}
