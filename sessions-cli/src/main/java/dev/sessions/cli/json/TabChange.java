package dev.sessions.cli.json;

import dev.sessions.reporting.TabReport;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that was seen of one tab.
 *
 * @param time when it was seen
 * @param kind what kind of change
 * @param sessionName the stored name of its session
 * @param layoutName the layout of the session, or empty if we did not make it
 * @param tab what is so now; for what has gone, what was so last
 */
public record TabChange(
    Instant time, Kind kind, String sessionName, Optional<String> layoutName, TabReport tab) {
  /** What kind of change. */
  public enum Kind {
    /** It was not there at the look before, or this is the first look. */
    SEEN("seen"),
    /** Something about it is not as before. */
    CHANGED("changed"),
    /** It is not there any more, and nothing is recorded of it. */
    GONE("gone");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word that people and programs read. */
    public String word() {
      return word;
    }
  }
}
