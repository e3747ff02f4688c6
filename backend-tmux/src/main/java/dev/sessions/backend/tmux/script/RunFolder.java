package dev.sessions.backend.tmux.script;

import java.nio.file.Path;

/**
 * The folder of one launch of one session: its launcher, its commands, its records of exit codes.
 *
 * @param path the folder; its name is the launch's own, and random
 */
public record RunFolder(Path path) {
  /** The launcher that every window of a launch runs. */
  static final String LAUNCHER = "launch.sh";

  private static final String STAGING_PREFIX = "__sessions_";

  /** Returns the launch's name: it marks all that the launch makes. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Returns the name that the session has while it is being built. */
  public String stagingName() {
    return STAGING_PREFIX + name();
  }

  /** Returns the name that a session has from when it is replaced until it is gone. */
  public String retiredName() {
    return STAGING_PREFIX + "old_" + name();
  }

  /** Returns the file that holds the command of the n-th tab, counted from 0. */
  static String command(int number) {
    return number + ".cmd";
  }

  /** Returns the path that the n-th tab's command and record files begin with. */
  public String record(int number) {
    return path.resolve(Integer.toString(number)).toString();
  }

  /** Returns the path of the launcher. */
  String launcher() {
    return path.resolve(LAUNCHER).toString();
  }
}
