package dev.sessions.backend.support.run;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The folder of one launch of one session: its launcher, its commands, its records of exit codes.
 *
 * @param path the folder; its name is the launch's own, and random
 */
public record RunFolder(Path path) {
  /** The shell that runs launchers. */
  public static final String SHELL = "/bin/sh";

  /** The launcher that every window of a launch runs. */
  public static final String LAUNCHER = "launch.sh";

  private static final String STAGING_PREFIX = "__sessions_";

  /** On its own, for most snapshots hold no such name and need not compile it. */
  private static final class Hidden {
    static final Pattern NAME = Pattern.compile(STAGING_PREFIX + "(old_)?[0-9a-f]{12}");
  }

  /** The file that says which session, layout and tabs a launch is of. */
  public static final String CONTENTS = "session";

  /** The file that says which tool works on a launch. */
  public static final String OWNER = "owner";

  /** The file that says that the launch's windows have their place, and may close. */
  public static final String PLACED = "placed";

  /** The file that launchers add a line to when a command begins and when it has ended. */
  public static final String JOURNAL = "records";

  /** Returns the launch's name: it marks all that the launch creates. */
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

  /**
   * Returns whether a session's name is one of a session that no user is to see: half built, or
   * about to end. A person may call a session something like it.
   */
  public static boolean isHidden(String sessionName) {
    return sessionName.startsWith(STAGING_PREFIX) && Hidden.NAME.matcher(sessionName).matches();
  }

  /** Returns the file in a state folder that every launcher touches when a record has changed. */
  public static Path changed(Path root) {
    return root.resolve("changed");
  }

  /** Returns the file that holds the command of the n-th tab, counted from 0. */
  public static String command(int number) {
    return number + ".cmd";
  }

  /** Returns the file that holds the simple commands of some tabs, of which n is the first. */
  public static String commands(int number) {
    return number + ".cmds";
  }

  /** Returns whether a file in a run folder is needed to run commands, not to report them. */
  public static boolean isCommand(String fileName) {
    return fileName.equals(LAUNCHER) || fileName.endsWith(".cmd") || fileName.endsWith(".cmds");
  }

  /** Returns what is the n-th tab's record's alone. */
  public String recordKey(int number) {
    return path.resolve(Integer.toString(number)).toString();
  }

  /** Returns the path of the file of records. */
  public Path journal() {
    return path.resolve(JOURNAL);
  }

  /** Returns the path of the launcher. */
  public Path launcher() {
    return path.resolve(LAUNCHER);
  }
}
