package dev.sessions.cli.command;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.manager.NamedSessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says why a window is not there, as far as it is known.
 *
 * @param now what was seen
 */
record WindowAbsence(Snapshot now) {

  /**
   * Returns the session that a person means.
   *
   * @param typed the session's name, or one that it was launched under
   * @param tab the tab that is asked about, if one is
   * @throws SessionException as {@link NamedSessions#require}, which says that a window has closed
   *     with its command if that is on record
   */
  static SessionSnapshot require(
      Multiplexer multiplexer, Snapshot now, String typed, Optional<String> tab) {
    NamedSessions named = new NamedSessions(multiplexer, now);
    Optional<SessionSnapshot> session = named.find(typed);
    if (session.isPresent()) {
      return session.get();
    }
    WindowAbsence absence = new WindowAbsence(now);
    throw absence
        .closed(named.storedName(typed), tab)
        .orElseGet(() -> named.noSession(named.storedName(typed)));
  }

  /** Returns the error for a session that has no such window. */
  SessionException noWindow(SessionSnapshot session, String tab) {
    List<String> names = LoggedWindow.names(session);
    String why =
        "session '"
            + session.name()
            + "' has no tab or window '"
            + tab
            + "'"
            + DidYouMean.hint(tab, names)
            + " (there are: "
            + ShellQuote.command(names)
            + ")";
    return closed(session.launchedAs().orElse(session.name()), Optional.of(tab))
        .orElseGet(() -> failure(session.name(), tab, why));
  }

  /** Says that a window has closed with its command, where that is on record. */
  private Optional<SessionException> closed(String sessionName, Optional<String> tab) {
    return now.ended().stream()
        .filter(it -> it.sessionName().equals(sessionName))
        .filter(it -> tab.isEmpty() || tab.get().equals(it.identity().tabName()))
        .findFirst()
        .map(WindowAbsence::closed);
  }

  private static SessionException closed(EndedTab tab) {
    String why =
        "session '"
            + tab.sessionName()
            + "': the window of '"
            + tab.identity().tabName()
            + "' has closed with its command (code "
            + tab.state().code()
            + "), and its screen with it";
    return failure(tab.sessionName(), tab.identity().tabName(), why);
  }

  private static SessionException failure(String session, String tab, String why) {
    return new SessionException(
        StandardErrorCode.NO_SUCH_SESSION, why, Map.of("session", session, "tab", tab), null);
  }
}
