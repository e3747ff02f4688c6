package dev.sessions.backend.tmux.script;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.WindowIdentity;
import dev.sessions.api.spi.LaunchStep;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The call of the launcher that a window is started with. tmux keeps it for as long as the pane
 * lives and prints it with every look, so it is also what a window is known by: an option on each
 * window would say the same, but tmux goes through all windows for each option that is set.
 *
 * @param folder the folder of the launch
 * @param number the tab's number
 * @param identity the layout, the tab and the exit mode
 */
public record LauncherCall(RunFolder folder, int number, WindowIdentity identity) {
  /** The shell that is a launcher. */
  static final String SHELL = "/bin/sh";

  private static final Pattern CALL =
      Pattern.compile(
          SHELL
              + " ([\"']?)(.+?)/"
              + Pattern.quote(RunFolder.LAUNCHER)
              + "\\1 (\\w+) (\\d{1,9}) (\\S+) (\\S+) .*");

  /**
   * Returns the call for the n-th tab of a step as words of a tmux command.
   *
   * @param files where the commands of the step are
   */
  static String words(LaunchStep step, RunFolder folder, int number, CommandFiles files) {
    String words = words(step, folder, number);
    return files.isShared(number) ? words + " " + files.file(number) : words;
  }

  private static String words(LaunchStep step, RunFolder folder, int number) {
    return String.join(
        " ",
        SHELL,
        TmuxText.word(folder.launcher().toString()),
        step.exitMode().word(),
        Integer.toString(number),
        TmuxText.word(NameText.encode(step.layoutName())),
        TmuxText.word(NameText.encode(step.windows().get(number).tab().tabName())),
        TmuxText.word(step.windows().get(number).tab().startDir()));
  }

  /**
   * Reads what tmux prints as a pane's {@code pane_start_command}; empty where it is no such call.
   */
  public static Optional<LauncherCall> parse(String startCommand) {
    Matcher call = CALL.matcher(startCommand);
    if (startCommand.indexOf('\0') >= 0
        || !call.matches()
        || !ExitMode.words().contains(call.group(3))) {
      return Optional.empty();
    }
    boolean escaped = call.group(1).equals("\"");
    String path = escaped ? call.group(2).replaceAll("\\\\(.)", "$1") : call.group(2);
    ExitMode mode = ExitMode.of(call.group(3));
    return NameText.decode(call.group(5))
        .flatMap(
            layout ->
                NameText.decode(call.group(6)).map(tab -> new WindowIdentity(layout, tab, mode)))
        .map(
            identity ->
                new LauncherCall(
                    new RunFolder(Path.of(path)), Integer.parseInt(call.group(4)), identity));
  }

  /** Returns whether this is a call of a launch's own launcher. */
  public boolean isOf(RunFolder launch) {
    return folder.name().equals(launch.name());
  }

  /** Returns what tells the tab's record from all others. */
  public String record() {
    return folder.record(number);
  }
}
