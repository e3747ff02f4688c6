package dev.sessions.backend.tmux.snapshot;

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
 * Everything a server ran at one moment: the snapshot that users see, and what only this backend
 * needs to know.
 *
 * @param visible the snapshot without the sessions that launches are building or replacing
 * @param building the sessions that launches are building or replacing
 * @param server the server; empty if none runs
 * @param recordKeys the {@linkplain dev.sessions.backend.tmux.mark.LauncherCall#recordKey() record
 *     keys} of the panes that we launched, by pane id
 */
public record ServerSnapshot(
    Snapshot visible,
    List<SessionSnapshot> building,
    Optional<Server> server,
    Map<String, String> recordKeys) {

  /** Copies the collections. */
  public ServerSnapshot {
    Objects.requireNonNull(visible, "visible");
    Objects.requireNonNull(server, "server");
    building = List.copyOf(building);
    recordKeys = Map.copyOf(recordKeys);
  }

  /** Returns the snapshot of a socket that no server listens on. */
  static ServerSnapshot withoutServer(List<EndedTab> ended, List<LaunchedElsewhere> elsewhere) {
    Snapshot visible = Snapshot.builder().ended(ended).elsewhere(elsewhere).build();
    return new ServerSnapshot(visible, List.of(), Optional.empty(), Map.of());
  }

  /** Returns the session with a staging or retired name, or empty if there is none. */
  public Optional<SessionSnapshot> building(String name) {
    return building.stream().filter(session -> session.name().equals(name)).findFirst();
  }

  /** Returns every session, including those that launches are building or replacing. */
  public Stream<SessionSnapshot> allSessions() {
    return Stream.concat(visible.sessions().stream(), building.stream());
  }

  /**
   * A tmux server.
   *
   * @param pid its process
   * @param startTime when it started, in seconds since 1970; with the pid it identifies a server
   *     life
   * @param version its own version, which may differ from that of the tmux program
   * @param socketPath the socket that it listens on
   */
  public record Server(long pid, long startTime, TmuxVersion version, String socketPath) {
    /** Returns the id of this server's life, which no other server life has. */
    public String id() {
      return pid + ":" + startTime;
    }
  }
}
