package dev.sessions.conflict;

import dev.sessions.api.spi.LaunchAction;
import java.util.Optional;

/** What a plan does about one requested session. */
public enum Decision {
  /** Creates a session of a name that is free. */
  CREATE("create"),
  /** Builds a new session, which takes the place of the one that runs. */
  REPLACE("replace"),
  /** Leaves the session that is there, or was planned before, as it is; launches nothing. */
  KEEP("keep"),
  /** Adds or replaces windows in the session that is there, or was planned before. */
  MERGE("merge");

  private final String word;

  Decision(String word) {
    this.word = word;
  }

  /** Returns the word that users read, such as {@code create}. */
  public String word() {
    return word;
  }

  /** Returns what a launch does for this decision, or empty if nothing is launched. */
  Optional<LaunchAction> action() {
    return switch (this) {
      case CREATE -> Optional.of(LaunchAction.CREATE);
      case REPLACE -> Optional.of(LaunchAction.REPLACE);
      case MERGE -> Optional.of(LaunchAction.MERGE);
      case KEEP -> Optional.empty();
    };
  }
}
