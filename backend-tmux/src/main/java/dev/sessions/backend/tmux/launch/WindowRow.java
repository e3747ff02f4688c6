package dev.sessions.backend.tmux.launch;

import dev.sessions.backend.tmux.process.TmuxVersion;
import dev.sessions.backend.tmux.script.LauncherCall;
import java.util.List;
import java.util.Optional;

/**
 * A window as it stands between its making and its place.
 *
 * @param sessionId the session that it is in
 * @param windowId its id
 * @param tab the tab that its pane was started for; empty where that was not us
 * @param name its name
 */
record WindowRow(String sessionId, String windowId, Optional<String> tab, String name) {
  /** What makes tmux print such rows, one a pane; a name with a newline breaks its own row only. */
  static final String FORMAT =
      "#{version}\t#{session_id}\t#{window_id}\t#{pane_start_command}\t#{window_name}";

  private static final int FIELDS = 5;

  static List<WindowRow> parse(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t", FIELDS))
        .filter(field -> field.length == FIELDS)
        .map(
            field ->
                new WindowRow(
                    field[1],
                    field[2],
                    LauncherCall.parse(field[3]).map(call -> call.identity().tabName()),
                    TmuxVersion.parse(field[0]).meant(field[4])))
        .toList();
  }

  boolean isOf(String tabName) {
    return tab.orElse(name).equals(tabName);
  }

  /** Returns whether this window was made before another; ids are counted up. */
  boolean cameBefore(String otherId) {
    return number(windowId) < number(otherId);
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(1));
  }
}
