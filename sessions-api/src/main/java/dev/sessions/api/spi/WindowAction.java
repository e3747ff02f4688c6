package dev.sessions.api.spi;

/** What a launch step does about one tab. */
public enum WindowAction {
  /** Makes a window. */
  ADD("add"),
  /** Makes a window, then lets it take the place of those that were there. */
  REPLACE("replace"),
  /** Leaves the window that is there as it is. */
  KEEP("keep");

  private final String word;

  WindowAction(String word) {
    this.word = word;
  }

  /** Returns the word that users read. */
  public String word() {
    return word;
  }
}
