package dev.sessions.backend.tmux.script;

import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.mark.SessionMark;
import dev.sessions.backend.tmux.syntax.NamingRule;
import dev.sessions.backend.tmux.syntax.TmuxText;

/**
 * Compiles the commands that give a new session its mark and its name, which complete a launch.
 *
 * @param naming how the server stores names
 */
record NamingCommands(NamingRule naming) {

  /** Returns the command that marks a session with its launch. */
  static String mark(LaunchStep step, RunFolder folder, String session) {
    return "set-option -t "
        + session
        + " "
        + SessionMark.OPTION
        + " "
        + TmuxText.word(SessionMark.of(step, folder).text());
  }

  /** Returns the command that gives a session the name of its step. */
  String rename(LaunchStep step, String session) {
    String name = TmuxText.literalFormat(naming.requested(step.sessionName()));
    return "rename-session -t " + session + " -- " + TmuxText.word(name);
  }

  /** Returns the command that prints that the session has its name. */
  static String named(RunFolder folder) {
    return "display-message -p " + TmuxText.word(folder.name() + " named");
  }
}
