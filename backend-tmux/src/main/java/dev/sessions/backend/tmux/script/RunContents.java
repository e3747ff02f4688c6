package dev.sessions.backend.tmux.script;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.WindowIdentity;
import dev.sessions.api.spi.LaunchStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run folder is of, so that its records can be told when their windows are gone.
 *
 * @param sessionName the stored name of the session
 * @param layoutName the layout
 * @param exitMode what its windows do when their command ends
 * @param tabs the tabs' names by their numbers
 */
public record RunContents(
    String sessionName, String layoutName, ExitMode exitMode, Map<Integer, String> tabs) {
  private static final int HEAD = 3;

  static RunContents of(LaunchStep step) {
    Map<Integer, String> tabs = new LinkedHashMap<>();
    for (int number : LaunchScript.made(step)) {
      tabs.put(number, step.windows().get(number).tab().tabName());
    }
    return new RunContents(step.sessionName(), step.layoutName(), step.exitMode(), tabs);
  }

  /** Returns the file that says so; names hold no newline. */
  RunFile file() {
    StringBuilder text = new StringBuilder();
    text.append(sessionName).append('\n');
    text.append(layoutName).append('\n');
    text.append(exitMode.word()).append('\n');
    tabs.forEach((number, tab) -> text.append(number).append(' ').append(tab).append('\n'));
    return new RunFile(RunFolder.CONTENTS, text.toString());
  }

  /** Reads the lines of that file; empty where they are not such a file's. */
  public static Optional<RunContents> parse(List<String> lines) {
    if (lines.size() < HEAD || !ExitMode.words().contains(lines.get(2))) {
      return Optional.empty();
    }
    Map<Integer, String> tabs = new LinkedHashMap<>();
    for (String line : lines.subList(HEAD, lines.size())) {
      int blank = line.indexOf(' ');
      if (blank < 1 || !line.substring(0, blank).chars().allMatch(Character::isDigit)) {
        return Optional.empty();
      }
      tabs.put(Integer.parseInt(line.substring(0, blank)), line.substring(blank + 1));
    }
    return Optional.of(
        new RunContents(lines.get(0), lines.get(1), ExitMode.of(lines.get(2)), tabs));
  }

  /** Returns the identity of the windows of a tab. */
  public WindowIdentity identity(int number) {
    return new WindowIdentity(layoutName, tabs.getOrDefault(number, ""), exitMode);
  }
}
