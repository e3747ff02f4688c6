package dev.sessions.backend.tmux.launch;

import dev.sessions.backend.tmux.script.Marks;
import java.util.List;

/**
 * A window as it stands between its making and its place.
 *
 * @param sessionId the session that it is in
 * @param windowId its id
 * @param tab the tab that it is marked with; empty where it has no mark yet, or never gets one
 * @param name its name
 */
record WindowRow(String sessionId, String windowId, String tab, String name) {
  /** What makes tmux print such rows; a name with a newline breaks its own row only. */
  static final String FORMAT = "#{session_id}\t#{window_id}\t#{" + Marks.TAB + "}\t#{window_name}";

  private static final int FIELDS = 4;

  static List<WindowRow> parse(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t", FIELDS))
        .filter(field -> field.length == FIELDS)
        .map(field -> new WindowRow(field[0], field[1], field[2], field[3]))
        .toList();
  }

  boolean isOf(String tabName) {
    return tab.isEmpty() ? name.equals(tabName) : tab.equals(tabName);
  }

  /** Returns whether this window was made before another; ids are counted up. */
  boolean cameBefore(String otherId) {
    return number(windowId) < number(otherId);
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(1));
  }
}
