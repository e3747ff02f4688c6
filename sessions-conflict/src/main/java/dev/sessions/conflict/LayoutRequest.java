package dev.sessions.conflict;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Snapshot;
import java.util.Objects;

/**
 * A layout that is to become a session.
 *
 * @param sessionName the name that the session shall have, as the multiplexer stores it
 * @param layout the layout; its tabs' start directories are absolute paths
 */
public record LayoutRequest(String sessionName, LayoutConfig layout) {

  /** Checks the request. */
  public LayoutRequest {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(layout, "layout");
  }

  /** Returns this request for the session that was launched under its name, whatever it is now. */
  LayoutRequest foundIn(Snapshot snapshot) {
    return snapshot
        .launched(sessionName)
        .map(session -> new LayoutRequest(session.name(), layout))
        .orElse(this);
  }
}
