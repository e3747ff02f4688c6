package dev.sessions.backend.tmux.look;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.tmux.process.TmuxVersion;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one look at a server saw: the snapshot, and what only this backend needs to know.
 *
 * @param snapshot the part that everybody sees
 * @param server the server; empty where none runs
 * @param records by window id, the path that the files of its tab's command begin with
 */
public record Look(Snapshot snapshot, Optional<Server> server, Map<String, String> records) {

  /** Copies the records. */
  public Look {
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(server, "server");
    records = Map.copyOf(records);
  }

  /** The look at a socket that no server listens on. */
  static Look atNothing() {
    return new Look(Snapshot.noServer(), Optional.empty(), Map.of());
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
