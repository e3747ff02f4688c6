package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.place.Stand;
import java.util.List;

/** What tmux is asked for when it is asked by hand: about what a status tells. */
final class RawFormat {
  private static final String FIELDS =
      "#{session_id} #{session_name} #{window_id} #{window_name} #{pane_id} #{pane_pid}"
          + " #{pane_dead} #{pane_current_command}";

  private RawFormat() {}

  /** Returns the call that lists every pane of a stand's server. */
  static List<String> listPanes(Stand stand) {
    return stand.tmux("list-panes", "-a", "-F", FIELDS);
  }
}
