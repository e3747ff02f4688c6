package dev.sessions.backend.tmux.script;

import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.syntax.TmuxText;

/**
 * Prevents new windows from ending the server: while {@code window-size manual} is set for all
 * windows, tmux 3.3 to 3.6 reads the size of a window that does not exist yet, whatever the options
 * of the session or the window.
 */
final class SafeCommands {
  /** The word that is printed after a launch's name if its commands were not run. */
  static final String UNSAFE = "unsafe";

  /**
   * A format that is true if a new window ends the server. For a target that does not exist, tmux
   * uses the options for all windows; any other target could have its own.
   */
  private static final String ENDS_THE_SERVER =
      "#{&&:#{==:#{window-size},manual},#{m/r:^(next-)?3[.][3-6],#{version}}}";

  private SafeCommands() {}

  /** Returns commands that create windows, which run only if that is safe. */
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
