package dev.sessions.api.spi;

/** What a launch step does to its session. */
public enum LaunchAction {
  /** Creates a session of a name that is free. */
  CREATE("create"),
  /** Builds a new session, which then takes the place of the one that is there. */
  REPLACE("replace"),
  /** Keeps the session that is there and adds or replaces windows in it. */
  MERGE("merge");

  private final String word;

  LaunchAction(String word) {
    this.word = word;
  }

  /** Returns the word that users read. */
  public String word() {
    return word;
  }
}
