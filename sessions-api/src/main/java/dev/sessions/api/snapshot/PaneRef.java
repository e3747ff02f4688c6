package dev.sessions.api.snapshot;

import java.util.Objects;

/**
 * A pane of one server life.
 *
 * @param serverId the server life that the id is good for
 * @param id the multiplexer's own id
 */
public record PaneRef(String serverId, String id) implements Ref {

  /** Checks the reference. */
  public PaneRef {
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(id, "id");
  }

  @Override
  public String label() {
    return "pane " + id;
  }
}
