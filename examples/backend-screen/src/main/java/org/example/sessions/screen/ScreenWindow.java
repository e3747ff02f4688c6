package org.example.sessions.screen;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.backend.support.host.ForegroundProcess;
import dev.sessions.backend.support.run.CommandRecord;
import dev.sessions.backend.support.run.LaunchJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window as screen reports it.
 *
 * @param number its number now
 * @param title its title now
 * @param active whether it is the current one
 * @param dead whether its process has ended and screen keeps it, as {@code zombie} asks
 * @param mark its mark, or empty if we did not launch it
 */
record ScreenWindow(int number, String title, boolean active, boolean dead, Optional<Mark> mark) {
  /** The format of a row: number, flags, start command, title. */
  static final String FORMAT = "\u001d%n\u001f%f\u001f%x\u001f%t\u001e";

  /** A row; screen may print remarks about stale sockets before the first one. */
  private static final Pattern ROW =
      Pattern.compile(
          "\u001d(\\d+)\u001f([^\u001f]*)\u001f([^\u001f]*)\u001f([^\u001e]*)\u001e",
          Pattern.DOTALL);

  /**
   * Parses screen's answer to {@link #FORMAT}.
   *
   * @param active the number of the current window, or -1
   */
  static List<ScreenWindow> parse(
      ScreenAnswer answer, int active, ListedSession session, RecordedRuns runs) {
    List<ScreenWindow> windows = new ArrayList<>();
    Matcher row = ROW.matcher(answer.output());
    while (row.find()) {
      int number = Integer.parseInt(row.group(1));
      windows.add(
          new ScreenWindow(
              number,
              row.group(4),
              number == active,
              row.group(2).contains("Z"),
              Mark.of(row.group(3), session, runs)));
    }
    if (windows.isEmpty()) {
      throw answer.failure(
          StandardErrorCode.UNEXPECTED_ANSWER,
          "screen's list of windows has an unknown format (screen 4.9 is known to work)");
    }
    return windows;
  }

  /** Returns whether an answer reports success and lists no window. */
  static boolean isMissingIn(ScreenAnswer answer) {
    return answer.exitStatus() == 0 && !ROW.matcher(answer.output()).find();
  }

  WindowSnapshot snapshot(ListedSession session, RecordedRuns runs) {
    String id =
        mark.map(it -> it.run().name() + "/" + it.number()).orElse(session.id() + ":" + number);
    LaunchJournal journal = mark.map(it -> runs.journal(it.run())).orElse(LaunchJournal.EMPTY);
    OptionalLong pid =
        mark.isEmpty() || dead ? OptionalLong.empty() : journal.of(mark.get().number()).launcher();
    return WindowSnapshot.builder(id, number, title)
        .active(active)
        .panes(
            List.of(
                PaneSnapshot.builder(id)
                    .pid(pid)
                    .dead(dead)
                    .identity(mark.map(it -> it.contents().identity(it.number())).orElse(null))
                    .state(state(journal))
                    .build()))
        .build();
  }

  private CommandState state(LaunchJournal journal) {
    if (mark.isEmpty()) {
      return new CommandState.Unknown(
          "screen does not report what runs in a window that sessions did not launch");
    }
    CommandRecord record = journal.of(mark.get().number());
    if (record.end().isPresent()) {
      return record.end().get();
    }
    if (!record.hasBegun()) {
      return new CommandState.Unknown("its command has not begun yet");
    }
    if (!journal.launcherLives(mark.get().number())) {
      return new CommandState.Unknown("its launcher ended before it recorded the command's end");
    }
    ForegroundProcess process = ForegroundProcess.of(record.launcher().orElseThrow(), "");
    return new CommandState.Running(
        OptionalLong.of(process.pid()), process.command(), record.started());
  }
}
