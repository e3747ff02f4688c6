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
      return listed();
    }
    return "other";
  }

  private String listed() {
    if (argv.contains("pane_dead")) {
      return "look";
    }
    return argv.endsWith(" listed") ? "look for what to undo" : "last check";
  }

  private String sourced() {
    if (input.contains("new-window") || input.contains("new-session")) {
      return "windows";
    }
    if (input.contains(" finished'")) {
      return "place";
    }
    return "end";
  }
}
