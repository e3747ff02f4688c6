package dev.sessions.backend.tmux.mark;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.launcher.CommandFiles;
import dev.sessions.backend.support.run.NameText;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.syntax.TmuxText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The launcher call that a pane was started with. tmux keeps it as long as the pane lives, wherever
 * the pane is moved, and prints it with every snapshot, so it also identifies the pane. A pane
 * option could do that too, but tmux goes through all windows for each option that is set.
 *
 * @param folder the folder of the launch
 * @param number the tab's number
 * @param identity the launch, the layout, the tab and the exit mode
 * @param rest the words after the tab, as tmux prints them: the start directory, and the file of
 *     the command if it is a shared one
 */
public record LauncherCall(RunFolder folder, int number, PaneIdentity identity, String rest) {
  /** The shell that runs a launcher. */
  static final String SHELL = RunFolder.SHELL;

  /** The words after the launcher: exit mode, tab number, mark, tab name, and the rest. */
  private static final int WORDS = 5;

  /**
   * Separates the parts of the mark: the owner, the layout, the requested name if it differs from
   * the layout's, and the session's name if it differs from the requested one. Launchers do not
   * read the mark.
   */
  private static final String PART = ":";

  private static final int MOST_PARTS = 4;

  /** A number with more digits is not a tab's. */
  private static final int MOST_DIGITS = 9;

  /**
   * Returns the call for the n-th tab of a step as words of a tmux command.
   *
   * @param files the files of the step's commands
   */
  public static String words(LaunchStep step, RunFolder folder, int number, CommandFiles files) {
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
        TmuxText.word(mark(step)),
        TmuxText.word(NameText.encode(step.tabs().get(number).tabName())),
        TmuxText.word(step.tabs().get(number).panes().only().startDir()));
  }

  private static String mark(LaunchStep step) {
    StringBuilder mark = new StringBuilder(step.owner().id());
    mark.append(PART).append(NameText.encode(step.layoutName()));
    boolean isRequested = step.launchedAs().equals(step.requestedName());
    if (!isRequested || !step.requestedName().equals(step.layoutName())) {
      mark.append(PART).append(NameText.encode(step.requestedName()));
    }
    if (!isRequested) {
      mark.append(PART).append(NameText.encode(step.launchedAs()));
    }
    return mark.toString();
  }

  /**
   * Parses a pane's {@code pane_start_command} as tmux prints it; empty if it is not a launcher
   * call.
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
    RunFolder folder = new RunFolder(Path.of(escaped ? unescaped(path) : path));
    Optional<PaneIdentity.Builder> identity = identity(words[2], words[3]);
    if (identity.isEmpty()) {
      return Optional.empty();
    }
    PaneIdentity.Builder known =
        identity.get().launch(folder.name()).exitMode(ExitMode.of(words[0]));
    return Optional.of(
        new LauncherCall(folder, Integer.parseInt(words[1]), known.build(), words[4]));
  }

  private static Optional<PaneIdentity.Builder> identity(String mark, String tabWord) {
    String[] parts = mark.split(PART, MOST_PARTS + 1);
    Optional<String> tab = NameText.decode(tabWord);
    if (tab.isEmpty() || parts.length < 2 || parts.length > MOST_PARTS) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      NameText.decode(part).ifPresent(names::add);
    }
    if (names.size() < parts.length - 1) {
      return Optional.empty();
    }
    PaneIdentity.Builder identity =
        PaneIdentity.builder(names.get(0), tab.get()).owner(Owner.read(parts[0], ""));
    if (names.size() > 1) {
      identity.requestedName(names.get(1));
    }
    if (names.size() > 2) {
      identity.sessionName(names.get(2));
    }
    return Optional.of(identity);
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= MOST_DIGITS;
  }

  /** Removes the backslashes of a text in double quotes. */
  private static String unescaped(String path) {
    return path.indexOf('\\') < 0 ? path : path.replaceAll("\\\\(.)", "$1");
  }

  /** Returns the start directory; empty if it cannot be read from what tmux prints. */
  public Optional<String> startDir() {
    return PrintedWord.first(rest).filter(dir -> dir.startsWith("/"));
  }

  /** Returns whether this is a call of that launch's launcher. */
  public boolean isOf(RunFolder launch) {
    return folder.name().equals(launch.name());
  }

  /** Returns the key of the command's record, which no other record has. */
  public String recordKey() {
    return folder.recordKey(number);
  }
}
