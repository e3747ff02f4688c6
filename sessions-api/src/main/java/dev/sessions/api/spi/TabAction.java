package dev.sessions.api.spi;

/** What a launch step does about one tab. */
public enum TabAction {
  /** Creates a window, after those that are there. */
  ADD("add"),
  /**
   * Creates a window, then lets it take the place of those that were there. If one of these has
   * gone in the meantime, the whole step is either done nevertheless or is {@code STALE_PLAN}.
   */
  REPLACE("replace"),
  /** Leaves the window that is there as it is. */
  KEEP("keep");

  private final String word;

  TabAction(String word) {
    this.word = word;
  }

  /** Returns the word that users read. */
  public String word() {
    return word;
  }
}
