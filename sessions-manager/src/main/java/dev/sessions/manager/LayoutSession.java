package dev.sessions.manager;

import java.util.Objects;

/**
 * The session that a layout is to have.
 *
 * @param layoutName the layout
 * @param sessionName its session's stored name, unless a conflict policy changes it
 */
public record LayoutSession(String layoutName, String sessionName) {

  /** Checks that both are there. */
  public LayoutSession {
    Objects.requireNonNull(layoutName, "layoutName");
    Objects.requireNonNull(sessionName, "sessionName");
  }
}
