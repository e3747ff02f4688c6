package dev.sessions.backend.fake;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One life of the server, from the first session to the end of the last. It never changes: what a
 * launch that fails has made is simply not taken over.
 *
 * @param serverId what tells this life from any other
 * @param ids where its ids come from
 * @param sessions in the order in which they were made
 */
record FakeLife(String serverId, Ids ids, List<FakeSession> sessions) {

  FakeLife {
    sessions = List.copyOf(sessions);
  }

  Optional<FakeSession> byName(String name) {
    return sessions.stream().filter(session -> session.name().equals(name)).findFirst();
  }

  Optional<FakeSession> byId(String id) {
    return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
  }

  /**
   * Returns the session of exactly this name.
   *
   * @throws SessionException {@code NO_SUCH_SESSION}
   */
  FakeSession require(String name) {
    return byName(name)
        .orElseThrow(
            () ->
                new SessionException(
                    ErrorCode.NO_SUCH_SESSION,
                    "there is no session '" + name + "'",
                    Map.of("session", name),
                    null));
  }

  /**
   * Returns the session that has a window.
   *
   * @throws SessionException {@code NO_SUCH_SESSION} where none has it
   */
  FakeSession holding(String windowId) {
    return sessions.stream()
        .filter(session -> session.window(windowId).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new SessionException(
                    ErrorCode.NO_SUCH_SESSION,
                    "no session has the window " + windowId,
                    Map.of("window", windowId),
                    null));
  }

  /** Returns a window that some session has. */
  FakeWindow window(String windowId) {
    return holding(windowId).window(windowId).orElseThrow();
  }

  /** Returns this life with a session in the place of the one of its id, or as the last one. */
  FakeLife with(FakeSession changed) {
    List<FakeSession> after = new ArrayList<>(sessions);
    after.replaceAll(session -> session.id().equals(changed.id()) ? changed : session);
    if (byId(changed.id()).isEmpty()) {
      after.add(changed);
    }
    return new FakeLife(serverId, ids, after);
  }

  FakeLife without(String sessionId) {
    return new FakeLife(
        serverId, ids, sessions.stream().filter(it -> !it.id().equals(sessionId)).toList());
  }

  /** Returns this life with a window in the place of the one of the same id. */
  FakeLife with(FakeWindow changed) {
    return with(holding(changed.id()).with(changed));
  }

  /** Returns this life without a window; the last one of a session takes the session along. */
  FakeLife withoutWindow(String windowId) {
    FakeSession session = holding(windowId);
    return session.without(windowId).map(this::with).orElseGet(() -> without(session.id()));
  }

  /** Returns this life after the end of a window's command, as the window's exit mode says. */
  FakeLife commandEnded(String windowId, CommandEnd end) {
    return window(windowId)
        .commandEnded(end)
        .map(this::with)
        .orElseGet(() -> withoutWindow(windowId));
  }

  Snapshot snapshot() {
    return new Snapshot(
        Optional.of(serverId), sessions.stream().map(FakeSession::snapshot).toList());
  }
}
