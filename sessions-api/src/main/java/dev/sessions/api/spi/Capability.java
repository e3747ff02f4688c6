package dev.sessions.api.spi;

/**
 * What a backend may be able to do beyond creating, listing and ending sessions. A declared
 * capability must work; an undeclared one must throw {@link UnsupportedCapabilityException} and
 * change nothing.
 */
public enum Capability {
  /**
   * {@link LaunchAction#REPLACE}: the new session is built first, then takes the old one's place.
   */
  REPLACE("replace"),
  /** {@link LaunchAction#MERGE}: windows are added to, or replaced in, a session that stays. */
  MERGE("merge"),
  /** {@link Multiplexer#script}: the steps as a script that a person can read and run. */
  SCRIPT("script"),
  /** {@link Multiplexer#attach}: a terminal can be attached to a session. */
  ATTACH("attach"),
  /** {@link Multiplexer#watch}: changes are pushed. */
  WATCH("watch"),
  /** {@link Multiplexer#history}: what a window's screen and history hold. */
  HISTORY("history");

  private final String word;

  Capability(String word) {
    this.word = word;
  }

  /** Returns the word that users read, such as {@code merge}. */
  public String word() {
    return word;
  }
}
