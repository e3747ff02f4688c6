package dev.sessions.backend.fake;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ends the commands that end as soon as they start: those that say so by {@code exit N}. */
final class AtOnce {
  private static final Pattern EXIT = Pattern.compile("exit(?: (\\d{1,3}))?");

  private AtOnce() {}

  /** Returns the later life after the end of such commands in windows that the earlier had not. */
  static FakeLife endCommands(FakeLife before, FakeLife after, Instant now) {
    Set<String> old = new HashSet<>();
    before.sessions().forEach(session -> session.windows().forEach(it -> old.add(it.id())));
    FakeLife life = after;
    for (FakeSession session : after.sessions()) {
      for (FakeWindow window : session.windows()) {
        if (old.add(window.id())) {
          life = endCommand(life, window, now);
        }
      }
    }
    return life;
  }

  /** Returns the life after the end of a window's command that has just started, if it is such. */
  static FakeLife endCommand(FakeLife life, FakeWindow window, Instant now) {
    Matcher exit = EXIT.matcher(window.command().command().strip());
    if (!exit.matches()) {
      return life;
    }
    int code = exit.group(1) == null ? 0 : Integer.parseInt(exit.group(1));
    return life.commandEnded(window.id(), new CommandEnd(code, now));
  }
}
