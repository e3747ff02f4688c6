package dev.sessions.backend.support.run;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folder of one launch of one session, with its launcher, its commands and its journal.
 *
 * @param path the folder; its name is random and is the name of the launch
 */
public record RunFolder(Path path) {
  /** The shell that runs launchers. */
  public static final String SHELL = "/bin/sh";

  /** The launcher that every window of a launch runs. */
  public static final String LAUNCHER = "launch.sh";

  private static final String STAGING_PREFIX = "__sessions_";

  /** In a class of its own, because most snapshots contain no such name and need not compile it. */
  private static final class Hidden {
    static final Pattern NAME = Pattern.compile(STAGING_PREFIX + "(old_)?[0-9a-f]{12}");
  }

  /** The file with the variables that the commands of a launch get from its caller. */
  public static final String ENVIRONMENT = "environment";

  /** The file with the session, layout and tabs of a launch, see {@link RunContents}. */
  public static final String CONTENTS = "session";

  /** The file with the tool that works on a launch and its server life. */
  public static final String OWNER = "owner";

  /**
   * The file that says that a launch is complete, so that its held commands start and its windows
   * may close.
   */
  public static final String PLACED = "placed";

  /** The journal, to which launchers append a line when a command begins and when it has ended. */
  public static final String JOURNAL = "records";

  /** Returns the launch's name, which marks everything that the launch creates. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Returns the name that the session has while it is being built. */
  public String stagingName() {
    return STAGING_PREFIX + name();
  }

  /** Returns the name that a replaced session has until it is gone. */
  public String retiredName() {
    return STAGING_PREFIX + "old_" + name();
  }

  /**
   * Returns whether a session's name is a staging or retired name, so that users do not see the
   * session. A person's session may have a similar name.
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

  /** The files that shells read first if they are started in place of a command. */
  private static final Set<String> SHELL_FILES = Set.of("bashrc", ".zshenv", "config.fish");

  /** Returns whether a file in a run folder is needed to run commands, not to report their ends. */
  public static boolean isCommand(String fileName) {
    return fileName.equals(LAUNCHER)
        || fileName.equals(ENVIRONMENT)
        || SHELL_FILES.contains(fileName)
        || fileName.endsWith(".cmd")
        || fileName.endsWith(".cmds");
  }

  /** Returns the key of the n-th tab's record, which no other record has. */
  public String recordKey(int number) {
    return path.resolve(Integer.toString(number)).toString();
  }

  /** Returns the path of the journal. */
  public Path journal() {
    return path.resolve(JOURNAL);
  }

  /** Returns the path of the launcher. */
  public Path launcher() {
    return path.resolve(LAUNCHER);
  }
}
