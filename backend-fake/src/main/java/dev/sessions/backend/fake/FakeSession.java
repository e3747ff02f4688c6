package dev.sessions.backend.fake;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A session.
 *
 * @param id unique in the server life
 * @param name the stored name
 * @param created the time on the server's clock when it was created
 * @param attachedClients how many terminals show it
 * @param mark the mark that a launch gave it; empty if a person created it
 * @param windows at least one, in the order of their indexes
 * @param activeWindow the id of the current window, which is one of them
 * @param group the name of the group of sessions that share its windows; empty if it shares them
 *     with none
 * @param ended records of its tabs whose windows closed when their commands ended
 */
record FakeSession(
    String id,
    String name,
    Instant created,
    int attachedClients,
    Optional<FakeMark> mark,
    List<FakeWindow> windows,
    String activeWindow,
    Optional<String> group,
    List<EndedTab> ended) {

  FakeSession {
    ended = List.copyOf(ended);
    windows = windows.stream().sorted(Comparator.comparingInt(FakeWindow::index)).toList();
  }

  /** Creates a session that shares no windows and has no records. */
  FakeSession(
      String id, String name, Instant created, Optional<FakeMark> mark, List<FakeWindow> windows) {
    this(id, name, created, 0, mark, windows, windows.get(0).id(), Optional.empty(), List.of());
  }

  Optional<FakeWindow> window(String windowId) {
    return windows.stream().filter(window -> window.id().equals(windowId)).findFirst();
  }

  FakeSession withWindows(List<FakeWindow> others, String active) {
    return new FakeSession(id, name, created, attachedClients, mark, others, active, group, ended);
  }

  FakeSession withClients(int clients) {
    return new FakeSession(id, name, created, clients, mark, windows, activeWindow, group, ended);
  }

  /** Returns this session with another name. */
  FakeSession renamed(String newName) {
    return new FakeSession(
        id, newName, created, attachedClients, mark, windows, activeWindow, group, ended);
  }

  FakeSession withEnded(List<EndedTab> records) {
    return new FakeSession(
        id, name, created, attachedClients, mark, windows, activeWindow, group, records);
  }

  FakeSession inGroup(String name) {
    return new FakeSession(
        id,
        this.name,
        created,
        attachedClients,
        mark,
        windows,
        activeWindow,
        Optional.of(name),
        ended);
  }

  /** Returns whether it shares its windows with another session. */
  boolean shares(FakeSession other) {
    return group.isPresent() && group.equals(other.group);
  }

  /** Returns this session with other windows; the current one stays current if it is among them. */
  FakeSession withWindows(List<FakeWindow> others) {
    boolean stays = others.stream().anyMatch(window -> window.id().equals(activeWindow));
    return withWindows(others, stays ? activeWindow : others.get(0).id());
  }

  /** Returns this session with a changed window in the place of the one with its id. */
  FakeSession with(FakeWindow changed) {
    return withWindows(
        windows.stream()
            .map(window -> window.id().equals(changed.id()) ? changed : window)
            .toList(),
        activeWindow);
  }

  /** Returns this session without a window, or empty if that was its last one. */
  Optional<FakeSession> without(String windowId) {
    List<FakeWindow> left =
        windows.stream().filter(window -> !window.id().equals(windowId)).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(withWindows(left));
  }

  SessionRef ref(String serverId) {
    return new SessionRef(serverId, id, name);
  }

  SessionSnapshot snapshot() {
    return SessionSnapshot.builder(id, name, created)
        .group(group.orElse(null))
        .attachedClients(attachedClients)
        .launchedAs(mark.map(FakeMark::launchedAs).orElse(null))
        .layoutName(mark.map(FakeMark::layoutName).orElse(null))
        .owner(mark.map(FakeMark::owner).orElse(null))
        .requestedName(mark.map(FakeMark::requestedName).orElse(null))
        .windows(
            windows.stream()
                .map(window -> window.snapshot(window.id().equals(activeWindow)))
                .toList())
        .build();
  }
}
