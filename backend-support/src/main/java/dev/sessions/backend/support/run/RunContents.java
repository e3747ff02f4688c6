package dev.sessions.backend.support.run;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a launch creates. It is kept in the run folder, so that records can be reported after their
 * windows are gone.
 *
 * @param sessionName the stored name of the session
 * @param layoutName the name of the layout
 * @param exitMode what its windows do when their commands end
 * @param action the action of the launch step
 * @param tabs the names of the tabs by their numbers
 * @param replaced in a merge, the id of the first pane that a tab's window replaces, by the tab's
 *     number
 * @param owner the owner of the launch
 * @param requested the stored name that was requested
 * @param launchedAs the stored name that the session was launched under, see {@link
 *     LaunchStep#launchedAs}
 */
public record RunContents(
    String sessionName,
    String layoutName,
    ExitMode exitMode,
    LaunchAction action,
    Map<Integer, String> tabs,
    Map<Integer, String> replaced,
    Owner owner,
    String requested,
    String launchedAs) {
  private static final List<TabAction> CREATING = List.of(TabAction.ADD, TabAction.REPLACE);
  private static final int HEAD = 4;
  private static final int MOST_DIGITS = 9;
  private static final String OWNER = "owner ";
  private static final String REQUESTED = "requested ";
  private static final String LAUNCHED_AS = "launched as ";
  private static final String REPLACES = "replaces ";

  /**
   * Returns the numbers of the tabs of a step that get a new window, counted from 0. Those that
   * replace windows come last, so that the others leave no gap in the indexes.
   */
  public static List<Integer> windows(LaunchStep step) {
    List<Integer> numbers = new ArrayList<>();
    for (TabAction action : CREATING) {
      for (int number = 0; number < step.tabs().size(); number++) {
        if (step.tabs().get(number).action() == action) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  /** Returns the contents of the launch of a step. */
  public static RunContents of(LaunchStep step) {
    Map<Integer, String> tabs = new LinkedHashMap<>();
    Map<Integer, String> replaced = new LinkedHashMap<>();
    for (int number : windows(step)) {
      tabs.put(number, step.tabs().get(number).tabName());
      if (!step.tabs().get(number).existing().isEmpty()) {
        replaced.put(number, step.tabs().get(number).existing().get(0));
      }
    }
    return new RunContents(
        step.sessionName(),
        step.layoutName(),
        step.exitMode(),
        step.action(),
        tabs,
        replaced,
        step.owner(),
        step.requestedName(),
        step.launchedAs());
  }

  /** Returns the file of these contents; names contain no newline. */
  public RunFile file() {
    StringBuilder text = new StringBuilder();
    text.append(sessionName).append('\n');
    text.append(layoutName).append('\n');
    text.append(exitMode.word()).append('\n');
    text.append(action.word()).append('\n');
    tabs.forEach((number, tab) -> text.append(number).append(' ').append(tab).append('\n'));
    replaced.forEach(
        (number, id) -> text.append(REPLACES).append(number).append(' ').append(id).append('\n'));
    if (!owner.id().isEmpty()) {
      text.append(OWNER).append(owner.id()).append(' ');
      text.append(NameText.encode(owner.label())).append('\n');
    }
    if (!requested.equals(sessionName)) {
      text.append(REQUESTED).append(requested).append('\n');
    }
    if (!launchedAs.equals(sessionName)) {
      text.append(LAUNCHED_AS).append(launchedAs).append('\n');
    }
    return new RunFile(RunFolder.CONTENTS, text.toString());
  }

  /**
   * Returns the contents of the launch of a run folder, or empty if the file is missing or not
   * understood.
   */
  public static Optional<RunContents> read(RunFolder folder) {
    try {
      return parse(Files.readAllLines(folder.path().resolve(RunFolder.CONTENTS)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the contents in the lines of that file; empty if they are not understood. */
  public static Optional<RunContents> parse(List<String> lines) {
    if (lines.size() < HEAD || !ExitMode.words().contains(lines.get(2))) {
      return Optional.empty();
    }
    Optional<LaunchAction> action =
        Stream.of(LaunchAction.values())
            .filter(candidate -> candidate.word().equals(lines.get(3)))
            .findFirst();
    Map<Integer, String> tabs = new LinkedHashMap<>();
    Map<Integer, String> replaced = new LinkedHashMap<>();
    Owner owner = Owner.NONE;
    String requested = lines.get(0);
    String launchedAs = lines.get(0);
    for (String line : lines.subList(HEAD, lines.size())) {
      if (isNumbered(line, 0)) {
        addNumbered(tabs, line, 0);
      } else if (line.startsWith(REPLACES) && isNumbered(line, REPLACES.length())) {
        addNumbered(replaced, line, REPLACES.length());
      } else if (line.startsWith(REQUESTED)) {
        requested = line.substring(REQUESTED.length());
      } else if (line.startsWith(LAUNCHED_AS)) {
        launchedAs = line.substring(LAUNCHED_AS.length());
      } else if (line.startsWith(OWNER)) {
        owner = owner(line.substring(OWNER.length()).split(" ", 2));
      } else {
        return Optional.empty();
      }
    }
    return action.isPresent()
        ? Optional.of(
            new RunContents(
                lines.get(0),
                lines.get(1),
                ExitMode.of(lines.get(2)),
                action.get(),
                tabs,
                replaced,
                owner,
                requested,
                launchedAs))
        : Optional.empty();
  }

  // Read by hand: a status of 1,000 tabs reads as many lines, at a start that compiles no pattern.

  /** Returns whether a line has a number and a blank there. */
  private static boolean isNumbered(String line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
      end++;
    }
    return end > from && end - from <= MOST_DIGITS && line.startsWith(" ", end);
  }

  private static void addNumbered(Map<Integer, String> texts, String line, int from) {
    int blank = line.indexOf(' ', from);
    texts.put(Integer.valueOf(line.substring(from, blank)), line.substring(blank + 1));
  }

  private static Owner owner(String[] words) {
    return words.length < 2
        ? Owner.NONE
        : Owner.read(words[0], NameText.decode(words[1]).orElse(""));
  }

  /** Returns the identity of the panes of a tab. */
  public PaneIdentity identity(int number) {
    return PaneIdentity.builder(layoutName, tabs.getOrDefault(number, ""))
        .owner(owner)
        .requestedName(requested)
        .sessionName(launchedAs)
        .exitMode(exitMode)
        .build();
  }
}
