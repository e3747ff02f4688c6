package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.sandbox.Sandbox;
import java.util.List;

/** The plain tmux command that reads about the same information as {@code sessions status}. */
final class ListPanesCommand {
  private static final String FIELDS =
      "#{session_id} #{session_name} #{window_id} #{window_name} #{pane_id} #{pane_pid}"
          + " #{pane_dead} #{pane_current_command}";

  private ListPanesCommand() {}

  /** Returns the command line that lists every pane of a sandbox's server. */
  static List<String> line(Sandbox sandbox) {
    return sandbox.tmux("list-panes", "-a", "-F", FIELDS);
  }
}
