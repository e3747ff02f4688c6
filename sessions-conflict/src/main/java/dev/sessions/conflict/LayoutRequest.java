package dev.sessions.conflict;

import dev.sessions.api.layout.LayoutConfig;
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
}
