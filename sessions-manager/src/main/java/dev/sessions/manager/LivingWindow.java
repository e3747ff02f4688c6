package dev.sessions.manager;

import java.util.List;
import java.util.Objects;

/**
 * A window that lives on although its session has ended, because other sessions have it too: those
 * of a group, or one that it was linked to.
 *
 * @param name the window's name
 * @param sessions the names of the sessions that have it
 */
public record LivingWindow(String name, List<String> sessions) {

  /** Copies the list. */
  public LivingWindow {
    Objects.requireNonNull(name, "name");
    sessions = List.copyOf(sessions);
  }

  /** Returns the window and its sessions, for a message. */
  @Override
  public String toString() {
    return name + " in session " + String.join(" and ", sessions);
  }
}
