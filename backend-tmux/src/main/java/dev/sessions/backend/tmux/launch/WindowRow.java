package dev.sessions.backend.tmux.launch;

import dev.sessions.backend.tmux.mark.LauncherCall;
import java.util.List;
import java.util.Optional;

/**
 * A pane as it is between the creation of its window and the moment when that gets its place.
 *
 * @param sessionId the session that it is in
 * @param windowId the window that it is in
 * @param paneId its id
 * @param tab the tab that it was started for; empty if that was not us
 */
record WindowRow(String sessionId, String windowId, String paneId, Optional<String> tab) {
  /** What makes tmux print such rows, one a pane. */
  static final String FORMAT = "#{session_id}\t#{window_id}\t#{pane_id}\t#{pane_start_command}";

  private static final int FIELDS = 4;

  static List<WindowRow> parse(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t", FIELDS))
        .filter(field -> field.length == FIELDS)
        .map(
            field ->
                new WindowRow(
                    field[0],
                    field[1],
                    field[2],
                    LauncherCall.parse(field[3]).map(call -> call.identity().tabName())))
        .toList();
  }

  /** Returns whether it was started for a tab; the name of its window does not matter. */
  boolean isOf(String tabName) {
    return tab.isPresent() && tab.get().equals(tabName);
  }

  /** Returns whether its window was created before another; ids are counted up. */
  boolean cameBefore(String otherId) {
    return number(windowId) < number(otherId);
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(1));
  }
}
