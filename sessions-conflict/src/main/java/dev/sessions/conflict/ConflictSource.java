package dev.sessions.conflict;

/** Why a requested session name is not free. */
public enum ConflictSource {
  /** A session of that name runs already. */
  EXISTING("existing", "it runs already"),
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
  String reason() {
    return reason;
  }
}
