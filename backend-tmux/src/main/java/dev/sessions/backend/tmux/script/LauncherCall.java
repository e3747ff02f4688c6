package dev.sessions.backend.tmux.script;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.launcher.CommandFiles;
import dev.sessions.backend.support.run.NameText;
import dev.sessions.backend.support.run.RunFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The call of the launcher that a pane is started with. tmux keeps it for as long as the pane
 * lives, wherever it is moved, and prints it with every look, so it is also what a pane is known
 * by: an option on each would say the same, but tmux goes through all windows for each option that
 * is set.
 *
 * @param folder the folder of the launch
 * @param number the tab's number
 * @param identity the launch, the layout, the tab and the exit mode
 */
public record LauncherCall(RunFolder folder, int number, PaneIdentity identity) {
  /** The shell that is a launcher. */
  static final String SHELL = RunFolder.SHELL;

  /** The exit mode, the tab's number, owner and layout, the tab, and the rest, which is no mark. */
  private static final int WORDS = 5;

  /** Stands between the owner and the layout, which are one word: no launcher reads it. */
  private static final String OWNER = ":";

  /** More digits are no number of a tab. */
  private static final int MOST_DIGITS = 9;

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
        TmuxText.word(step.owner().id() + OWNER + NameText.encode(step.layoutName())),
        TmuxText.word(NameText.encode(step.tabs().get(number).tabName())),
        TmuxText.word(step.tabs().get(number).panes().only().startDir()));
  }

  /**
   * Reads what tmux prints as a pane's {@code pane_start_command}; empty where it is no such call.
   */
  public static Optional<LauncherCall> parse(String startCommand) {
    int from = SHELL.length() + 1;
    if (!startCommand.startsWith(SHELL + " ") || startCommand.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    boolean escaped = startCommand.startsWith("\"", from);
    String quote = escaped ? "\"" : startCommand.startsWith("'", from) ? "'" : "";
    String launcher = "/" + RunFolder.LAUNCHER + quote + " ";
    int end = startCommand.indexOf(launcher, from + quote.length() + 1);
    if (end < 0) {
      return Optional.empty();
    }
    String path = startCommand.substring(from + quote.length(), end);
    String[] words = startCommand.substring(end + launcher.length()).split(" ", WORDS);
    if (words.length < WORDS
        || !ExitMode.words().contains(words[0])
        || !isNumber(words[1])
        || words[3].isEmpty()) {
      return Optional.empty();
    }
    int owner = words[2].indexOf(OWNER);
    if (owner < 0) {
      return Optional.empty();
    }
    Optional<String> layout = NameText.decode(words[2].substring(owner + 1));
    Optional<String> tab = NameText.decode(words[3]);
    if (layout.isEmpty() || tab.isEmpty()) {
      return Optional.empty();
    }
    RunFolder folder = new RunFolder(Path.of(escaped ? unescaped(path) : path));
    PaneIdentity identity =
        PaneIdentity.builder(layout.get(), tab.get())
            .launch(folder.name())
            .ownerId(words[2].substring(0, owner))
            .exitMode(ExitMode.of(words[0]))
            .build();
    return Optional.of(new LauncherCall(folder, Integer.parseInt(words[1]), identity));
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= MOST_DIGITS;
  }

  /** Takes a backslash off each character that has one in double quotes. */
  private static String unescaped(String path) {
    return path.indexOf('\\') < 0 ? path : path.replaceAll("\\\\(.)", "$1");
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
