package dev.sessions.api.snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One look at everything a multiplexer runs.
 *
 * @param serverId what tells this server's life from any other, or empty where no server runs; ids
 *     of sessions, windows and panes are good for one server life only
 * @param sessions every session, in the multiplexer's order; empty where no server runs
 * @param ended the tabs that have ended and whose windows are gone, as far as it was recorded; it
 *     is recorded until their session is ended on purpose or launched anew
 */
public record Snapshot(
    Optional<String> serverId, List<SessionSnapshot> sessions, List<EndedTab> ended) {

  /**
   * Checks the snapshot.
   *
   * @throws IllegalArgumentException where there are sessions but no server
   */
  public Snapshot {
    Objects.requireNonNull(serverId, "serverId");
    sessions = List.copyOf(sessions);
    ended = List.copyOf(ended);
    if (serverId.isEmpty() && !sessions.isEmpty()) {
      throw new IllegalArgumentException("sessions without a server");
    }
  }

  /** Makes a snapshot without records of what has gone. */
  public Snapshot(Optional<String> serverId, List<SessionSnapshot> sessions) {
    this(serverId, sessions, List.of());
  }

  /** Returns the look at a multiplexer whose server does not run. */
  public static Snapshot noServer() {
    return new Snapshot(Optional.empty(), List.of());
  }

  /** Returns whether a server runs. */
  public boolean serverRunning() {
    return serverId.isPresent();
  }

  /**
   * Returns the session that was launched under a stored name: the one of exactly this name, or
   * else the only one that was launched under it and has been renamed since.
   */
  public Optional<SessionSnapshot> launched(String name) {
    return Optional.ofNullable(launched().get(name));
  }

  /**
   * Returns for every name that has one the session that {@link #launched(String)} returns: the way
   * to ask for many names.
   */
  public Map<String, SessionSnapshot> launched() {
    Map<String, SessionSnapshot> found = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (SessionSnapshot session : sessions) {
      Optional<String> name = session.launchedAs();
      if (name.isPresent() && found.putIfAbsent(name.get(), session) != null) {
        ambiguous.add(name.get());
      }
    }
    found.keySet().removeAll(ambiguous);
    for (SessionSnapshot session : sessions) {
      found.put(session.name(), session);
    }
    return found;
  }

  /** Returns the session of exactly this stored name, or empty. */
  public Optional<SessionSnapshot> session(String name) {
    return sessions.stream().filter(session -> session.name().equals(name)).findFirst();
  }
}
