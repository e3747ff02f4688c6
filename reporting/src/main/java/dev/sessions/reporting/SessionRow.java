package dev.sessions.reporting;

import dev.sessions.api.snapshot.SessionSnapshot;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a session table.
 *
 * @param session the session's stored name
 * @param layout the layout that it is made from, or empty where we did not make it
 * @param running the session as it runs, or empty where it does not
 */
public record SessionRow(
    String session, Optional<String> layout, Optional<SessionSnapshot> running) {

  /** Checks the row. */
  public SessionRow {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(running, "running");
  }

  /** Returns the row of a session that runs. */
  public static SessionRow of(SessionSnapshot session) {
    return new SessionRow(session.name(), session.layoutName(), Optional.of(session));
  }
}
