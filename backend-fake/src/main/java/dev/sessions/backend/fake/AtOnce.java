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
        Matcher exit = EXIT.matcher(window.panes().get(0).command().strip());
        if (!old.contains(window.id()) && exit.matches()) {
          int code = exit.group(1) == null ? 0 : Integer.parseInt(exit.group(1));
          life = life.commandEnded(window.id(), new CommandEnd(code, now));
        }
      }
    }
    return life;
  }
}
