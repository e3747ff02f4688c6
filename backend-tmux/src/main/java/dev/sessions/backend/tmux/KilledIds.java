package dev.sessions.backend.tmux;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tmux's answer to a kill reports.
 *
 * @param wereThere the ids that existed and were ended
 * @param otherLife whether a server life other than the intended one runs
 */
record KilledIds(Set<String> wereThere, boolean otherLife) {

  /** Parses the answer; lines without the tag come from the user's hooks and configuration. */
  static KilledIds of(String tag, TmuxAnswer answer) {
    Set<String> ids = new HashSet<>();
    boolean other = false;
    for (String line : answer.lines()) {
      if (line.equals(tag + " other")) {
        other = true;
      } else if (line.startsWith(tag + " ")) {
        ids.add(line.substring(tag.length() + 1));
      }
    }
    return new KilledIds(ids, other);
  }

  /**
   * Returns whether something existed, and ended before its own turn with another thing that was
   * ended: a pane with its session, or a session with its last pane.
   */
  boolean endedWithAnother(Ref ref, ServerSnapshot before) {
    return before.allSessions().anyMatch(session -> endedWithAnother(ref.id(), session));
  }

  private boolean endedWithAnother(String id, SessionSnapshot session) {
    boolean isSession = session.id().equals(id);
    for (WindowSnapshot window : session.windows()) {
      boolean isWindow = window.id().equals(id);
      List<String> panes = window.panes().stream().map(PaneSnapshot::id).toList();
      boolean around = wereThere.contains(session.id()) || wereThere.contains(window.id());
      boolean within = panes.stream().anyMatch(wereThere::contains);
      if (isSession ? wereThere.contains(window.id()) || within : isWindow && (around || within)) {
        return true;
      }
      if (panes.contains(id) && around) {
        return true;
      }
    }
    return false;
  }

  /** Throws if another server life runs, in which nothing was touched. */
  void requireLife(Ref ref) {
    if (otherLife) {
      throw ofOtherLife(ref);
    }
  }

  /** Returns the error for a reference of a server life that has ended. */
  static SessionException ofOtherLife(Ref ref) {
    return new SessionException(
        StandardErrorCode.STALE_PLAN,
        ref.label()
            + " belonged to a tmux server that has ended; another one runs now, and nothing in it"
            + " was touched: ask again",
        Map.of("server", ref.serverId(), "id", ref.id()),
        null);
  }
}
