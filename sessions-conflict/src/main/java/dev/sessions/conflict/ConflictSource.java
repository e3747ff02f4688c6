package dev.sessions.conflict;

/** Why a requested session name is not free. */
public enum ConflictSource {
  /** The session that was launched for this layout runs, under this name or another. */
  EXISTING("existing", "it runs already"),
  /** A session of that name runs, and it was not launched for this layout of this owner. */
  FOREIGN("foreign", "it runs already and was not launched for this layout"),
  /** Several sessions that were launched for this layout run, and none has the name. */
  SEVERAL("several", "several sessions of this layout run"),
  /** No session of this layout runs, but panes of it do, in sessions of others. */
  PANES("panes", "panes of this layout run in another session"),
  /** The same name was requested, or given out, before in the same plan; it may run as well. */
  DUPLICATE("duplicate", "it is requested more than once");

  private final String word;
  private final String reason;

  ConflictSource(String word, String reason) {
    this.word = word;
    this.reason = reason;
  }

  /** Returns the word that users read, such as {@code existing}. */
  public String word() {
    return word;
  }

  /** Returns the source as a short clause for a message. */
  public String reason() {
    return reason;
  }
}
