package dev.sessions.backend.tmux.script;

import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.syntax.TmuxText;

/**
 * Prevents new windows from ending the server, and from being created in one that ends at once.
 * While {@code window-size manual} is set for all windows, tmux 3.3 to 3.6 reads the size of a
 * window that does not exist yet, whatever the options of the session or the window. While {@code
 * exit-unattached} is on, a server to which no client is attached ends, though not before it has
 * answered: what it says that it has created would be gone in the next moment.
 */
final class SafeCommands {
  /** The word that is printed after a launch's name if its commands would end the server. */
  static final String UNSAFE = "unsafe";

  /** The word that is printed after a launch's name if the server is about to end. */
  static final String UNATTACHED = "unattached";

  /**
   * A format that is true if a new window ends the server. For a target that does not exist, tmux
   * uses the options for all windows; any other target could have its own.
   */
  private static final String ENDS_THE_SERVER =
      "#{&&:#{==:#{window-size},manual},#{m/r:^(next-)?3[.][3-6],#{version}}}";

  /** A format that is true if the server ends because no session has a client. */
  private static final String SERVER_ENDS =
      "#{&&:#{exit-unattached},#{m/r:^0*$,#{S:#{session_attached}}}}";

  private SafeCommands() {}

  /** Returns commands that create windows, which run only if that is safe. */
  static String of(RunFolder folder, String commands) {
    String attached = unless(folder, SERVER_ENDS, UNATTACHED, commands);
    return unless(folder, ENDS_THE_SERVER, UNSAFE, attached);
  }

  private static String unless(RunFolder folder, String fact, String word, String commands) {
    return "if-shell -F -t "
        + TmuxText.word("=" + folder.name() + "_none:")
        + " "
        + TmuxText.word(fact)
        + " "
        + TmuxText.block("display-message -p " + TmuxText.word(folder.name() + " " + word))
        + " "
        + TmuxText.block(commands);
  }
}
