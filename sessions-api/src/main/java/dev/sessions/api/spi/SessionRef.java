package dev.sessions.api.spi;

import java.util.Objects;

/**
 * A session of one server life.
 *
 * @param serverId the server life that the id is good for; see {@link
 *     dev.sessions.api.snapshot.Snapshot#serverId()}
 * @param sessionId the multiplexer's own id
 * @param name the stored name at the time of the look
 */
public record SessionRef(String serverId, String sessionId, String name) {

  /** Checks the reference. */
  public SessionRef {
    Objects.requireNonNull(serverId, "serverId");
    Objects.requireNonNull(sessionId, "sessionId");
    Objects.requireNonNull(name, "name");
  }
}
