package dev.sessions.backend.tmux.launch;

import dev.sessions.backend.tmux.mark.LauncherCall;
import java.util.List;
import java.util.Optional;

/**
 * A pane, as it is listed between the creation of new windows and the last batch of their launch.
 *
 * @param sessionId the id of its session
 * @param windowId the id of its window
 * @param paneId its id
 * @param tab the tab that it was started for; empty if we did not launch it
 */
record WindowRow(String sessionId, String windowId, String paneId, Optional<String> tab) {
  /** The format of a row, one for each pane. */
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

  /** Returns whether it was started for a tab, whatever the name of its window. */
  boolean isOf(String tabName) {
    return tab.isPresent() && tab.get().equals(tabName);
  }

  /** Returns whether its window was created before another; later windows have greater ids. */
  boolean cameBefore(String otherId) {
    return number(windowId) < number(otherId);
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(1));
  }
}
