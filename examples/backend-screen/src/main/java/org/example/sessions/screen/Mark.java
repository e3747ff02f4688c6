package org.example.sessions.screen;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells that a window is ours, however it is called and numbered now: what it was started
 * with.
 *
 * @param run the launch
 * @param contents what that is of
 * @param number which of its tabs
 */
record Mark(Run run, RunContents contents, int number) {
  private static final Pattern COMMAND =
      Pattern.compile("/bin/sh -c \\. \"\\$SESSIONS_RUN/launch\\.sh\" ([0-9a-f]{12}) (\\d{1,3})");

  /**
   * Reads it.
   *
   * @param command what the window was started with
   * @param session the process of the session that it is in
   * @param runs the launches
   */
  static Optional<Mark> of(String command, long session, List<Run> runs) {
    Matcher matcher = COMMAND.matcher(command);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(2));
    return runs.stream()
        .filter(run -> run.name().equals(matcher.group(1)))
        .filter(run -> run.record(number).filter(it -> it.session() != session).isEmpty())
        .findFirst()
        .flatMap(run -> run.contents().map(contents -> new Mark(run, contents, number)))
        .filter(mark -> number < mark.contents().tabs().size());
  }
}
