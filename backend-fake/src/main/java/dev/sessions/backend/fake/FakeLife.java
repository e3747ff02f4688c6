package dev.sessions.backend.fake;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One life of the server, from the first session to the end of the last. It is immutable: the
 * result of a failed launch is simply not used.
 *
 * @param serverId identifies this life
 * @param ids the source of its ids
 * @param sessions in the order of their creation
 * @param gone records of tabs of sessions that have ended, including those of earlier lives
 */
record FakeLife(String serverId, FakeIds ids, List<FakeSession> sessions, List<EndedTab> gone) {

  FakeLife {
    sessions = List.copyOf(sessions);
    gone = List.copyOf(gone);
  }

  Optional<FakeSession> byName(String name) {
    return sessions.stream().filter(session -> session.name().equals(name)).findFirst();
  }

  Optional<FakeSession> byId(String id) {
    return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
  }

  /**
   * Returns the session with exactly this name.
   *
   * @throws SessionException {@code NO_SUCH_SESSION} if there is none
   */
  FakeSession require(String name) {
    return byName(name)
        .orElseThrow(
            () ->
                new SessionException(
                    StandardErrorCode.NO_SUCH_SESSION,
                    "there is no session '" + name + "'",
                    Map.of("session", name),
                    null));
  }

  /**
   * Returns the session that has a window.
   *
   * @throws SessionException {@code NO_SUCH_SESSION} if none has it
   */
  FakeSession holding(String windowId) {
    return sessions.stream()
        .filter(session -> session.window(windowId).isPresent())
        .findFirst()
        .orElseThrow(() -> noWindow(windowId));
  }

  /** Returns a window, or empty if no session has it. */
  Optional<FakeWindow> findWindow(String windowId) {
    return sessions.stream().flatMap(session -> session.window(windowId).stream()).findFirst();
  }

  /** Returns a window, or throws like {@link #holding}. */
  FakeWindow window(String windowId) {
    return findWindow(windowId).orElseThrow(() -> noWindow(windowId));
  }

  static SessionException noWindow(String windowId) {
    return new SessionException(
        StandardErrorCode.NO_SUCH_SESSION,
        "no session has the window " + windowId,
        Map.of("window", windowId),
        null);
  }

  /**
   * Returns this life with a changed session in the place of the one with its id, or with a new one
   * at the end. Sessions that share its windows get the same windows.
   */
  FakeLife with(FakeSession changed) {
    List<FakeSession> after = new ArrayList<>(sessions);
    after.replaceAll(
        session -> {
          if (session.id().equals(changed.id())) {
            return changed;
          }
          return session.shares(changed) ? session.withWindows(changed.windows()) : session;
        });
    if (byId(changed.id()).isEmpty()) {
      after.add(changed);
    }
    return new FakeLife(serverId, ids, after, gone);
  }

  /** Returns this life without a session and its records. */
  FakeLife without(String sessionId) {
    return new FakeLife(
        serverId, ids, sessions.stream().filter(it -> !it.id().equals(sessionId)).toList(), gone);
  }

  /** Returns this life without the records of what a step launches again. */
  FakeLife forgetting(LaunchStep step) {
    return forgetting(
        tab ->
            tab.identity().owner().equals(step.owner())
                && tab.identity().requestedName().equals(step.requestedName()));
  }

  /** Returns this life without the records of a session that was killed. */
  FakeLife forgetting(FakeSession session) {
    Optional<FakeMark> mark = session.mark();
    return forgetting(
        tab ->
            mark.isPresent()
                && tab.identity().owner().equals(mark.get().owner())
                && tab.sessionName().equals(mark.get().launchedAs()));
  }

  private FakeLife forgetting(Predicate<EndedTab> which) {
    return new FakeLife(
        serverId, ids, sessions, gone.stream().filter(Predicate.not(which)).toList());
  }

  /** Returns this life with a changed window in the place of the one with its id. */
  FakeLife with(FakeWindow changed) {
    return with(holding(changed.id()).with(changed));
  }

  /**
   * Returns this life without a window. If it is the last one of a session, that session ends, as
   * do the sessions that share the window. Records of the session's other tabs remain.
   */
  FakeLife withoutWindow(String windowId) {
    FakeSession session = holding(windowId);
    return session.without(windowId).map(this::with).orElseGet(() -> emptied(session));
  }

  /** Returns a pane's window, or throws {@code NO_SUCH_SESSION}. */
  FakeWindow windowOf(String paneId) {
    return findWindowOf(paneId).orElseThrow(() -> noPane(paneId));
  }

  /** Returns the window of a pane, or empty if no window has it. */
  Optional<FakeWindow> findWindowOf(String paneId) {
    return sessions.stream()
        .flatMap(session -> session.windows().stream())
        .filter(window -> window.pane(paneId).isPresent())
        .findFirst();
  }

  static SessionException noPane(String paneId) {
    return new SessionException(
        StandardErrorCode.NO_SUCH_SESSION,
        "no window has the pane " + paneId,
        Map.of("pane", paneId),
        null);
  }

  /** Returns this life with a changed pane in the place of the one with its id. */
  FakeLife with(FakePane changed) {
    return with(windowOf(changed.id()).with(changed));
  }

  /** Returns this life without a pane; a window without panes closes. */
  FakeLife withoutPane(String paneId) {
    FakeWindow window = windowOf(paneId);
    return window.without(paneId).map(this::with).orElseGet(() -> withoutWindow(window.id()));
  }

  /** Returns this life after a pane's command has ended, according to the pane's exit mode. */
  FakeLife commandEnded(String paneId, CommandEnd end) {
    FakePane pane = windowOf(paneId).pane(paneId).orElseThrow();
    return pane.stays() ? with(pane.ended(end)) : recorded(pane, end).withoutPane(paneId);
  }

  Snapshot snapshot() {
    List<EndedTab> ended = new ArrayList<>(gone);
    sessions.forEach(session -> ended.addAll(session.ended()));
    return Snapshot.builder()
        .serverId(serverId)
        .sessions(sessions.stream().map(FakeSession::snapshot).toList())
        .ended(ended)
        .build();
  }

  /** Returns this life with a record of the end, if a launch created the pane. */
  private FakeLife recorded(FakePane pane, CommandEnd end) {
    if (pane.identity().isEmpty()) {
      return this;
    }
    FakeSession session = holding(windowOf(pane.id()).id());
    List<EndedTab> records = new ArrayList<>(session.ended());
    PaneIdentity identity = pane.identity().orElseThrow();
    records.add(new EndedTab(identity.sessionName(), identity, pane.endedState(end)));
    return with(session.withEnded(records));
  }

  private FakeLife emptied(FakeSession session) {
    List<EndedTab> records = new ArrayList<>(gone);
    List<FakeSession> left = new ArrayList<>();
    for (FakeSession there : sessions) {
      if (there.id().equals(session.id()) || there.shares(session)) {
        records.addAll(there.ended());
      } else {
        left.add(there);
      }
    }
    return new FakeLife(serverId, ids, left, records);
  }
}
