package dev.sessions.backend.tmux.mark;

/** The pane option in which a launcher keeps what it could not record anywhere else. */
public final class PaneNote {
  /** The option. */
  public static final String OPTION = "@sessions_note";

  /** The shell command with which a launcher sets it to {@code $sessions_line}. */
  public static final String COMMAND =
      """
      [ -z "${TMUX_PANE-}" ] ||
              tmux set-option -p -t "$TMUX_PANE" @sessions_note "$sessions_line" >/dev/null 2>&1"""
          .replace("@sessions_note", OPTION);

  private PaneNote() {}
}
