package org.example.sessions.screen;

import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
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
record Mark(RunFolder run, RunContents contents, int number) {
  private static final Pattern COMMAND =
      Pattern.compile("/bin/sh -c \\. \"\\$SESSIONS_RUN/\\$1\\.call\" ([0-9a-f]{12}) (\\d{1,3})");

  /**
   * Reads it.
   *
   * @param command what the window was started with
   * @param session the session that it is in
   * @param runs the launches
   */
  static Optional<Mark> of(String command, ListedSession session, RecordedRuns runs) {
    Matcher matcher = COMMAND.matcher(command);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(2));
    RunFolder run = runs.folder(matcher.group(1));
    return runs.isElsewhere(run, session)
        ? Optional.empty()
        : runs.contents(run)
            .filter(contents -> contents.tabs().containsKey(number))
            .map(contents -> new Mark(run, contents, number));
  }
}
