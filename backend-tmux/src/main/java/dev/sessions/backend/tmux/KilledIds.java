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
 * What tmux's answer to a kill says.
 *
 * @param wereThere the ids of what existed when it was to be ended
 * @param otherLife whether another server life runs than the one that was meant
 */
record KilledIds(Set<String> wereThere, boolean otherLife) {

  /** Reads the answer; lines without the tag are of hooks and of the configuration. */
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

  /** Stops if another server life runs: nothing was touched then. */
  void requireLife(Ref ref) {
    if (otherLife) {
      throw ofOtherLife(ref);
    }
  }

  /** Returns the error for what is of a server that has ended. */
  static SessionException ofOtherLife(Ref ref) {
    return new SessionException(
        StandardErrorCode.STALE_PLAN,
        ref.label()
            + " is of a tmux server that has ended; another one runs now, and nothing in it was"
            + " touched: ask again",
        Map.of("server", ref.serverId(), "id", ref.id()),
        null);
  }
}
