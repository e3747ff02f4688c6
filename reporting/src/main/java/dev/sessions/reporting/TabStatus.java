package dev.sessions.reporting;

/** What was observed of a tab, in one word. */
public enum TabStatus {
  /** Its command runs. */
  RUNNING("running"),
  /** Its command has ended, and its window is a shell now. */
  IDLE("idle"),
  /** Its command has ended by itself, well or badly. */
  EXITED("exited"),
  /** A signal ended its command. */
  KILLED("killed"),
  /** It has no pane and no end was recorded: it was never launched, or a person closed it. */
  MISSING("missing"),
  /** What its command does is not known; there is a reason. */
  UNKNOWN("unknown");

  private final String word;

  TabStatus(String word) {
    this.word = word;
  }

  /** Returns the word that people and programs read, such as {@code running}. */
  public String word() {
    return word;
  }

  /** Returns whether the command has ended: idle, exited or killed. */
  public boolean hasEnded() {
    return this == IDLE || this == EXITED || this == KILLED;
  }
}
