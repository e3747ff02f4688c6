package dev.sessions.api.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A running session.
 *
 * @param id the multiplexer's own id
 * @param name the name as the multiplexer stores it
 * @param created when it was made, as exact as the multiplexer knows
 * @param group what sessions have in common that share their windows, or empty where this one
 *     shares them with none; windows of one group are the same windows and count once
 * @param attachedClients how many terminals show it now
 * @param launchedAs the stored name that it was launched under, which a person may have changed
 *     since; empty where we did not make it
 * @param layoutName the layout that it was made from, or empty where we did not make it
 * @param windows its windows in the multiplexer's order
 */
public record SessionSnapshot(
    String id,
    String name,
    Instant created,
    Optional<String> group,
    int attachedClients,
    Optional<String> launchedAs,
    Optional<String> layoutName,
    List<WindowSnapshot> windows) {

  /** Checks the session. */
  public SessionSnapshot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(launchedAs, "launchedAs");
    Objects.requireNonNull(layoutName, "layoutName");
    windows = List.copyOf(windows);
  }

  /** Makes a session of which it is not known what name it was launched under. */
  public SessionSnapshot(
      String id,
      String name,
      Instant created,
      Optional<String> group,
      int attachedClients,
      Optional<String> layoutName,
      List<WindowSnapshot> windows) {
    this(id, name, created, group, attachedClients, Optional.empty(), layoutName, windows);
  }

  /**
   * Returns the windows that belong to a tab: those that carry its identity, and those that carry
   * none but have exactly its name.
   */
  public List<WindowSnapshot> windowsOf(String tabName) {
    return windows.stream().filter(window -> window.isOf(tabName)).toList();
  }
}
