package dev.sessions.manager.plugin;

import dev.sessions.api.spi.SessionBackend;
import org.jspecify.annotations.Nullable;

/**
 * The levels of the SPI that a host accepts.
 *
 * @param min the oldest level
 * @param current the host's own level, not below the oldest
 */
record SpiRange(int min, int current) {
  /** What a jar's manifest states its level as. */
  static final String ATTRIBUTE = "Sessions-SPI-Level";

  /** What this host accepts. */
  static final SpiRange HOST = new SpiRange(SessionBackend.SPI_MIN, SessionBackend.SPI_CURRENT);

  private static final int MOST_DIGITS = 9;

  /**
   * Refuses a level that is not accepted.
   *
   * @param subject what states it, as the beginning of a sentence
   * @param stated the level as it is written, or null if none is
   * @throws UnusablePluginException saying what was found and what is accepted
   */
  void require(String subject, @Nullable String stated) throws UnusablePluginException {
    if (stated == null) {
      throw new UnusablePluginException(
          subject
              + " does not say which level of the SPI it was built for; its manifest needs '"
              + ATTRIBUTE
              + ": "
              + current
              + "'");
    }
    String level = stated.strip();
    if (!isNumber(level)) {
      throw new UnusablePluginException(
          subject
              + " has '"
              + ATTRIBUTE
              + ": "
              + level
              + "' in its manifest, which is no whole number; this host accepts "
              + this);
    }
    int number = level.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(level);
    if (number > current) {
      throw notAccepted(subject, level, "a newer release of sessions");
    }
    if (number < min) {
      throw notAccepted(subject, level, "a newer build of the plugin");
    }
  }

  private UnusablePluginException notAccepted(String subject, String level, String remedy) {
    return new UnusablePluginException(
        subject
            + " was built for level "
            + level
            + " of the SPI, but this host accepts "
            + this
            + "; take "
            + remedy);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Returns the levels as a message names them, such as {@code level 1} or {@code levels 1 to 3}.
   */
  @Override
  public String toString() {
    return min == current ? "level " + current : "levels " + min + " to " + current;
  }
}
