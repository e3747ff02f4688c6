package dev.sessions.backend.tmux.look;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.tmux.process.TmuxVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one look at a server saw: the snapshot, and what only this backend needs to know.
 *
 * @param snapshot the part that everybody sees
 * @param building sessions that launches are building or taking away; nobody else sees them
 * @param server the server; empty if none runs
 * @param records by pane id, what tells the record of its command from all others
 */
public record Look(
    Snapshot snapshot,
    List<SessionSnapshot> building,
    Optional<Server> server,
    Map<String, String> records) {

  /** Copies the records. */
  public Look {
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(server, "server");
    building = List.copyOf(building);
    records = Map.copyOf(records);
  }

  /** The look at a socket that no server listens on. */
  static Look atNothing(List<EndedTab> ended, List<LaunchedElsewhere> elsewhere) {
    Snapshot snapshot = Snapshot.builder().ended(ended).elsewhere(elsewhere).build();
    return new Look(snapshot, List.of(), Optional.empty(), Map.of());
  }

  /** Returns a session under a name of our own, or empty. */
  public Optional<SessionSnapshot> building(String name) {
    return building.stream().filter(session -> session.name().equals(name)).findFirst();
  }

  /** Returns every session, ours in the making included. */
  public Stream<SessionSnapshot> everySession() {
    return Stream.concat(snapshot.sessions().stream(), building.stream());
  }

  /**
   * A tmux server.
   *
   * @param pid its process
   * @param startTime when it started, in seconds since 1970; with the pid it names a server life
   * @param version its own version, which may differ from that of the tmux program
   * @param socketPath the socket that it listens on
   */
  public record Server(long pid, long startTime, TmuxVersion version, String socketPath) {
    /** Returns what tells this server's life from any other. */
    public String id() {
      return pid + ":" + startTime;
    }
  }
}
