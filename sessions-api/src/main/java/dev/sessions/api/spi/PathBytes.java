package dev.sessions.api.spi;

/**
 * Recognizes names of files that Java could not decode. A name is any bytes to the system; what is
 * not in the JVM's character set (UTF-8 for the command) becomes U+FFFD in arguments, environment
 * variables and paths, and the text then names another file, or none.
 */
public final class PathBytes {
  /** What to say of such a name, after the name itself. */
  public static final String NOT_UTF_8 = "has bytes in its name that are not UTF-8";

  private static final char REPLACEMENT = '\uFFFD';

  private PathBytes() {}

  /** Returns whether bytes were lost when this text was decoded. */
  public static boolean areLostIn(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }
}
