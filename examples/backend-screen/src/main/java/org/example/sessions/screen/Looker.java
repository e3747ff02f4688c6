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

/** Looks at everything: one process for the list, and two for each session. */
record Looker(ScreenClient client, StateFolder state) {
  private static final Pattern CURRENT = Pattern.compile("(?<![\\w@])(\\d{1,3}) \\(");

  private static final int TRIES = 5;

  /** Returns the list of sessions alone. */
  Listing listing() {
    return Listing.parse(client.list());
  }

  /** Returns the store of the launches on a server, which is known by the folder of its sockets. */
  RunStore store(Listing listing) {
    return new RunStore(state, listing.folder());
  }

  /** Records are read before the list: a launch done after it would seem to have no windows. */
  Look look() {
    List<Run> recorded = new RunStore(state, "").runs();
    Listing listing = listing();
    RecordedRuns runs = new RecordedRuns(store(listing), recorded);
    Map<Long, List<ScreenWindow>> windows = new HashMap<>();
    for (ListedSession session : listing.sessions()) {
      listing.requireUnambiguous(session);
      ScreenAnswer told = windows(session);
      ScreenAnswer current = client.ask(session, "number");
      if (told.exitStatus() == 0 && current.exitStatus() == 0) {
        windows.put(
            session.pid(), ScreenWindow.parse(told, number(current.output()), session, runs));
      } else if (session.lives() && !told.saysNoSession() && !current.saysNoSession()) {
        throw told.failure(
            StandardErrorCode.UNREACHABLE,
            "the session " + session.fullName() + " cannot be asked");
      }
    }
    return new Look(new ScreenLife(state).id(listing.folder()), listing, windows, runs);
  }

  /**
   * A session that another asks at the same moment may answer us with nothing: it is asked again.
   */
  private ScreenAnswer windows(ListedSession session) {
    ScreenAnswer answer = client.ask(session, "windows", ScreenWindow.FORMAT);
    for (int tries = 1; tries < TRIES && ScreenWindow.isMissingIn(answer); tries++) {
      answer = client.ask(session, "windows", ScreenWindow.FORMAT);
    }
    return answer;
  }

  /** Reads a number and title such as {@code 3 (editor)}, after what screen may say before. */
  private static int number(String answer) {
    Matcher found = CURRENT.matcher(answer);
    return found.find() ? Integer.parseInt(found.group(1)) : -1;
  }
}
