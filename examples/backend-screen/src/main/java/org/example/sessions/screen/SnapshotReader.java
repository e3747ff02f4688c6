package org.example.sessions.screen;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.support.run.Run;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.state.StateFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads everything that runs: one process for the list of sessions, and two for each session. */
record SnapshotReader(ScreenClient client, StateFolder state) {
  private static final Pattern CURRENT = Pattern.compile("(?<![\\w@])(\\d{1,3}) \\(");

  private static final int TRIES = 5;

  /** Reads the list of sessions, without their windows. */
  SessionList listing() {
    return SessionList.parse(client.list());
  }

  /**
   * Returns the store of the launches on a server; its folder of sockets is the server's address.
   */
  RunStore store(SessionList listing) {
    return new RunStore(state, listing.folder());
  }

  /**
   * Reads a snapshot. The launches are listed before the sessions: a launch that is done after that
   * would seem to have no windows.
   */
  ScreenSnapshot read() {
    List<Run> recorded = new RunStore(state, "").runs();
    SessionList listing = listing();
    RecordedRuns runs = new RecordedRuns(store(listing), recorded);
    Map<Long, List<ScreenWindow>> windows = new HashMap<>();
    for (ListedSession session : listing.sessions()) {
      listing.requireUnambiguous(session);
      ScreenAnswer answer = windows(session);
      ScreenAnswer current = client.ask(session, "number");
      if (answer.exitStatus() == 0 && current.exitStatus() == 0) {
        windows.put(
            session.pid(), ScreenWindow.parse(answer, number(current.output()), session, runs));
      } else if (session.lives() && !answer.saysNoSession() && !current.saysNoSession()) {
        throw answer.failure(
            StandardErrorCode.UNREACHABLE,
            "the session " + session.fullName() + " does not answer");
      }
    }
    return new ScreenSnapshot(new ScreenLife(state).id(listing.folder()), listing, windows, runs);
  }

  /**
   * Reads the windows of a session. If another client asks it at the same moment, it may answer
   * nothing; it is asked again then.
   */
  private ScreenAnswer windows(ListedSession session) {
    ScreenAnswer answer = client.ask(session, "windows", ScreenWindow.FORMAT);
    for (int tries = 1; tries < TRIES && ScreenWindow.isMissingIn(answer); tries++) {
      answer = client.ask(session, "windows", ScreenWindow.FORMAT);
    }
    return answer;
  }

  /**
   * Returns the number in a text such as {@code 3 (editor)}, which may follow other output of
   * screen.
   */
  private static int number(String answer) {
    Matcher found = CURRENT.matcher(answer);
    return found.find() ? Integer.parseInt(found.group(1)) : -1;
  }
}
