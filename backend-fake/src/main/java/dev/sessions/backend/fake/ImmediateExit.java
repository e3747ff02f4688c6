package dev.sessions.backend.fake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ends commands that exit as soon as they start: {@code exit} and {@code exit N}. */
final class ImmediateExit {
  private static final Pattern EXIT = Pattern.compile("exit(?: (\\d{1,3}))?");

  private ImmediateExit() {}

  /** Returns the later server life after such commands in new panes have ended. */
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

  /** Returns the server life after a pane's new command has ended, if it exits at once. */
  static FakeLife endCommand(FakeLife life, FakePane pane, Instant now) {
    Matcher exit = EXIT.matcher(pane.command().strip());
    if (!exit.matches()) {
      return life;
    }
    int code = exit.group(1) == null ? 0 : Integer.parseInt(exit.group(1));
    return life.commandEnded(pane.id(), new CommandEnd(code, now));
  }
}
