package dev.sessions.api.spi;

import dev.sessions.api.layout.ExitMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be done to one session, decided down to its windows before anything is touched.
 *
 * @param action create, replace or merge
 * @param sessionName the stored name that the session has afterwards
 * @param existing the session that is there; empty exactly for {@link LaunchAction#CREATE}
 * @param layoutName the layout that the tabs are of
 * @param windows what happens about each tab, in the layout's order; at least one
 * @param exitMode what new windows do when their command ends
 */
public record LaunchStep(
    LaunchAction action,
    String sessionName,
    Optional<SessionRef> existing,
    String layoutName,
    List<WindowStep> windows,
    ExitMode exitMode) {

  /**
   * Checks the step.
   *
   * @throws IllegalArgumentException where there are no windows, where a session exists for a
   *     create or none for another action, or where anything but a merge touches existing windows
   */
  public LaunchStep {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(layoutName, "layoutName");
    Objects.requireNonNull(exitMode, "exitMode");
    windows = List.copyOf(windows);
    if (windows.isEmpty()) {
      throw new IllegalArgumentException("a launch step without windows: " + sessionName);
    }
    if (existing.isEmpty() != (action == LaunchAction.CREATE)) {
      throw new IllegalArgumentException(action + " with existing session " + existing);
    }
    if (action != LaunchAction.MERGE
        && windows.stream().anyMatch(window -> window.action() != WindowAction.ADD)) {
      throw new IllegalArgumentException(action + " can only add windows: " + windows);
    }
  }
}
