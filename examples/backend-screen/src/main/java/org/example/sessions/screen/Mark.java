package org.example.sessions.screen;

import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a window that we launched, read from the command that it was started with. It
 * holds through renames and renumbering.
 *
 * @param run the launch
 * @param contents what the launch created
 * @param number the number of its tab
 */
record Mark(RunFolder run, RunContents contents, int number) {
  private static final Pattern COMMAND =
      Pattern.compile("/bin/sh -c \\. \"\\$SESSIONS_RUN/\\$1\\.call\" ([0-9a-f]{12}) (\\d{1,3})");

  /**
   * Returns the mark of a window, or empty if we did not launch it.
   *
   * @param command the command that the window was started with
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
