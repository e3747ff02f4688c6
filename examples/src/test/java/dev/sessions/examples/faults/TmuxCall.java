package dev.sessions.examples.faults;

import java.nio.file.Path;

/**
 * One tmux client that the tool ran.
 *
 * @param folder where {@link FaultyTmux} keeps what it was asked and what it answered
 * @param argv its arguments
 * @param input what it read
 */
record TmuxCall(Path folder, String argv, String input) {

  /** Returns what this call is to the tool, in a word that stays when the tool's calls change. */
  String step() {
    if (argv.endsWith(" -V")) {
      return "version";
    }
    if (argv.contains("source-file")) {
      return sourced();
    }
    if (argv.contains("list-panes")) {
      return argv.contains("pane_start_command") ? "look for what to undo" : "look";
    }
    return argv.contains("list-windows") ? "last check" : "other";
  }

  private String sourced() {
    if (input.contains("new-window") || input.contains("new-session")) {
      return "windows";
    }
    if (input.contains("@sessions_record")) {
      return "place";
    }
    return "end";
  }
}
