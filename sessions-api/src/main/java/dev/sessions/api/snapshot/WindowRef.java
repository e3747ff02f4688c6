package dev.sessions.api.snapshot;

import java.util.Objects;

/**
 * A window of one server life.
 *
 * @param serverId the server life that the id is good for
 * @param id the multiplexer's own id
 */
public record WindowRef(String serverId, String id) implements Ref {

  /** Checks the reference. */
  public WindowRef {
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(id, "id");
  }

  @Override
  public String label() {
    return "window " + id;
  }
}
