package dev.sessions.conflict;

import dev.sessions.api.find.LayoutKey;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Owner;
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

  /** Returns what its sessions and panes are known by. */
  public LayoutKey key() {
    return new LayoutKey(owner, layout.layoutName(), sessionName);
  }
}
