package dev.sessions.backend.tmux.script;

import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.syntax.TmuxText;

/**
 * Keeps new windows from ending the server: from 3.3 to 3.6 tmux asks a window that is not there
 * yet for its size while {@code window-size manual} is set for all windows, whatever a session's or
 * a window's own options are.
 */
final class SafeCommands {
  /** What is printed, after a launch's name, where commands were not run. */
  static final String UNSAFE = "unsafe";

  /**
   * Holds where a new window ends the server. If a target is not found, tmux takes the options of
   * all windows; any other target could have its own.
   */
  private static final String ENDS_THE_SERVER =
      "#{&&:#{==:#{window-size},manual},#{m/r:^(next-)?3[.][3-6],#{version}}}";

  private SafeCommands() {}

  /** Returns commands that make windows so that they run only if that is safe. */
  static String of(RunFolder folder, String commands) {
    return "if-shell -F -t "
        + TmuxText.word("=" + folder.name() + "_none:")
        + " "
        + TmuxText.word(ENDS_THE_SERVER)
        + " "
        + TmuxText.block("display-message -p " + TmuxText.word(folder.name() + " " + UNSAFE))
        + " "
        + TmuxText.block(commands);
  }
}
