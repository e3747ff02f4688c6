package dev.sessions.api.snapshot;

import java.util.Objects;

/**
 * A session of one server life.
 *
 * @param serverId the server life that the id is good for
 * @param id the multiplexer's own id
 * @param name the stored name when the snapshot was taken
 */
public record SessionRef(String serverId, String id, String name) implements Ref {

  /** Checks the reference. */
  public SessionRef {
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  @Override
  public String label() {
    return "session '" + name + "'";
  }
}
