package dev.sessions.benchmarks.figures;

/**
 * A text in which marked regions are written by a program and the rest by people. A region stands
 * between {@code <!-- measured: NAME -->} and {@code <!-- end: NAME -->}, each a line of its own.
 */
public record Document(String text) {
  /**
   * Returns what a region holds.
   *
   * @throws IllegalArgumentException where the text has no such region
   */
  public String region(String name) {
    return text.substring(start(name), end(name));
  }

  /**
   * Returns the text with other content in a region; the rest stays as it is.
   *
   * @throws IllegalArgumentException where the text has no such region
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
