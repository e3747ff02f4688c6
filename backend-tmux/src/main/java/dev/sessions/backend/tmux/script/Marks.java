package dev.sessions.backend.tmux.script;

/** The user options that carry our identity on sessions and windows, through every rename. */
public final class Marks {
  /** On sessions: the name of the layout that it was made from. */
  public static final String LAYOUT = "@sessions_layout";

  /** On sessions: the stored name that it was launched under. */
  public static final String NAME = "@sessions_name";

  /** On windows: the name of the layout that its tab is of. */
  public static final String TAB_LAYOUT = "@sessions_tab_layout";

  /** On sessions and windows: the exit mode's word. */
  public static final String EXIT_MODE = "@sessions_exit_mode";

  /** On windows: the tab's name. */
  public static final String TAB = "@sessions_tab";

  /** On windows: the path that the files of the tab's command begin with. */
  public static final String RECORD = "@sessions_record";

  /** On sessions: the name of the launch that made it. */
  public static final String RUN = "@sessions_run";

  private Marks() {}
}
