package dev.sessions.conflict;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.SessionSnapshot;
import java.util.Map;
import java.util.Objects;

/**
 * A layout that is to become a session.
 *
 * @param sessionName the name that the session shall have, as the multiplexer stores it
 * @param layout the layout; its tabs' start directories are absolute paths
 * @param owner whose the session is to be
 */
public record LayoutRequest(String sessionName, LayoutConfig layout, Owner owner) {

  /** Checks the request. */
  public LayoutRequest {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(owner, "owner");
  }

  /**
   * Creates a request without an owner.
   *
   * @param sessionName the name that the session shall have, as the multiplexer stores it
   * @param layout the layout
   */
  public LayoutRequest(String sessionName, LayoutConfig layout) {
    this(sessionName, layout, Owner.NONE);
  }

  /**
   * Returns this request for the session that was launched under its name, whatever it is called
   * now.
   *
   * @param launched the sessions that run, by the names that they were launched under
   */
  LayoutRequest foundIn(Map<String, SessionSnapshot> launched) {
    SessionSnapshot session = launched.get(sessionName);
    return session == null ? this : new LayoutRequest(session.name(), layout, owner);
  }
}
