package dev.sessions.backend.fake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ends the commands that end as soon as they start: those that say so by {@code exit N}. */
final class AtOnce {
  private static final Pattern EXIT = Pattern.compile("exit(?: (\\d{1,3}))?");

  private AtOnce() {}

  /** Returns the later life after the end of such commands in panes that the earlier had not. */
  static FakeLife endCommands(FakeLife before, FakeLife after, Instant now) {
    Set<String> old = new HashSet<>();
    panes(before).forEach(pane -> old.add(pane.id()));
    FakeLife life = after;
    for (FakePane pane : panes(after)) {
      if (old.add(pane.id())) {
        life = endCommand(life, pane, now);
      }
    }
    return life;
  }

  private static List<FakePane> panes(FakeLife life) {
    return life.sessions().stream()
        .flatMap(session -> session.windows().stream())
        .flatMap(window -> window.panes().stream())
        .toList();
  }

  /** Returns the life after the end of a pane's command that has just started, if it is such. */
  static FakeLife endCommand(FakeLife life, FakePane pane, Instant now) {
    Matcher exit = EXIT.matcher(pane.command().strip());
    if (!exit.matches()) {
      return life;
    }
    int code = exit.group(1) == null ? 0 : Integer.parseInt(exit.group(1));
    return life.commandEnded(pane.id(), new CommandEnd(code, now));
  }
}
