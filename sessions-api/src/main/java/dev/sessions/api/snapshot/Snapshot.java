package dev.sessions.api.snapshot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One look at everything a multiplexer runs.
 *
 * @param serverId what tells this server's life from any other, or empty where no server runs; ids
 *     of sessions, windows and panes are good for one server life only
 * @param sessions every session, in the multiplexer's order; empty where no server runs
 */
public record Snapshot(Optional<String> serverId, List<SessionSnapshot> sessions) {

  /**
   * Checks the snapshot.
   *
   * @throws IllegalArgumentException where there are sessions but no server
   */
  public Snapshot {
    Objects.requireNonNull(serverId, "serverId");
    sessions = List.copyOf(sessions);
    if (serverId.isEmpty() && !sessions.isEmpty()) {
      throw new IllegalArgumentException("sessions without a server");
    }
  }

  /** Returns the look at a multiplexer whose server does not run. */
  public static Snapshot noServer() {
    return new Snapshot(Optional.empty(), List.of());
  }

  /** Returns whether a server runs. */
  public boolean serverRunning() {
    return serverId.isPresent();
  }

  /** Returns the session of exactly this stored name, or empty. */
  public Optional<SessionSnapshot> session(String name) {
    return sessions.stream().filter(session -> session.name().equals(name)).findFirst();
  }
}
