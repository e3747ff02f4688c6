package dev.sessions.cli.command;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ShellQuote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says why a window is not there, as far as it is known.
 *
 * @param server what a person calls the server
 * @param now what was seen
 */
record WindowAbsence(String server, Snapshot now) {

  /** Returns the error for a session that does not run. */
  SessionException noSession(String name, Optional<String> tab) {
    Optional<SessionException> closed = closed(name, tab);
    if (closed.isPresent()) {
      return closed.get();
    }
    if (!now.serverRunning()) {
      return new SessionException(StandardErrorCode.NO_SERVER, "no server runs: " + server);
    }
    List<String> names = now.sessions().stream().map(SessionSnapshot::name).toList();
    return new SessionException(
        StandardErrorCode.NO_SUCH_SESSION,
        "there is no session '" + name + "'" + DidYouMean.hint(name, names),
        Map.of("session", name),
        null);
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
    return closed(session.name(), Optional.of(tab))
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
