package dev.sessions.backend.fake;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.SessionRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A session.
 *
 * @param id unique in the server life
 * @param name the stored name
 * @param created the server's clock when it was made
 * @param attachedClients how many terminals show it
 * @param layoutName the layout that it was made from; empty where a person made it
 * @param windows at least one, in the order of their indexes
 * @param activeWindow the id of the current window, which is one of them
 */
record FakeSession(
    String id,
    String name,
    Instant created,
    int attachedClients,
    Optional<String> layoutName,
    List<FakeWindow> windows,
    String activeWindow) {

  FakeSession {
    windows = windows.stream().sorted(Comparator.comparingInt(FakeWindow::index)).toList();
  }

  Optional<FakeWindow> window(String windowId) {
    return windows.stream().filter(window -> window.id().equals(windowId)).findFirst();
  }

  FakeSession withWindows(List<FakeWindow> others, String active) {
    return new FakeSession(id, name, created, attachedClients, layoutName, others, active);
  }

  FakeSession withClients(int clients) {
    return new FakeSession(id, name, created, clients, layoutName, windows, activeWindow);
  }

  FakeSession renamed(String newName) {
    return new FakeSession(
        id, newName, created, attachedClients, layoutName, windows, activeWindow);
  }

  /** Returns this session with a window in the place of the one of the same id. */
  FakeSession with(FakeWindow changed) {
    return withWindows(
        windows.stream()
            .map(window -> window.id().equals(changed.id()) ? changed : window)
            .toList(),
        activeWindow);
  }

  /** Returns this session without a window, or empty where it was the last. */
  Optional<FakeSession> without(String windowId) {
    List<FakeWindow> left =
        windows.stream().filter(window -> !window.id().equals(windowId)).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    String active = activeWindow.equals(windowId) ? left.get(0).id() : activeWindow;
    return Optional.of(withWindows(left, active));
  }

  SessionRef ref(String serverId) {
    return new SessionRef(serverId, id, name);
  }

  SessionSnapshot snapshot() {
    return new SessionSnapshot(
        id,
        name,
        created,
        attachedClients,
        layoutName,
        windows.stream().map(window -> window.snapshot(window.id().equals(activeWindow))).toList());
  }
}
