package dev.sessions.reporting;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of one tab between two reports.
 *
 * @param time when it was seen
 * @param kind what kind of change
 * @param sessionName the stored name of its session
 * @param layoutName the layout of the session, or empty if we did not launch it
 * @param tab its report now; of a tab that is gone, its last one
 */
public record TabChange(
    Instant time, Kind kind, String sessionName, Optional<String> layoutName, TabReport tab) {
  /** What kind of change. */
  public enum Kind {
    /** It was not in the report before, or this is the first report. */
    SEEN("seen"),
    /** Something about it has changed. */
    CHANGED("changed"),
    /** It does not exist any more, and nothing is recorded of it. */
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
