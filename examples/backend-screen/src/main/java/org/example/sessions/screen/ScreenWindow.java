package org.example.sessions.screen;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A window as screen tells of it.
 *
 * @param number its number now
 * @param title its title now
 * @param active whether it is the current one
 * @param dead whether its process has ended and it is kept, as {@code zombie} has it
 * @param mark what we know of it, or empty where it is not ours
 */
record ScreenWindow(int number, String title, boolean active, boolean dead, Optional<Mark> mark) {
  /** What screen is asked for: number, flags, what it was started with, title. */
  static final String FORMAT = "%n\u001f%f\u001f%x\u001f%t\u001e";

  private static final int FIELDS = 4;

  /**
   * Reads screen's answer to {@link #FORMAT}.
   *
   * @param active the number of the current window, or -1
   */
  static List<ScreenWindow> parse(ScreenAnswer answer, int active, long session, List<Run> runs) {
    List<ScreenWindow> windows = new ArrayList<>();
    String output = answer.output().strip();
    for (String row : output.isEmpty() ? new String[0] : output.split("\u001e")) {
      String[] fields = row.split("\u001f", -1);
      if (fields.length != FIELDS || !fields[0].matches("\\d+")) {
        throw answer.failure(
            ErrorCode.UNEXPECTED_ANSWER, "screen tells of its windows in a way that is not known");
      }
      int number = Integer.parseInt(fields[0]);
      windows.add(
          new ScreenWindow(
              number,
              fields[3],
              number == active,
              fields[1].contains("Z"),
              Mark.of(fields[2], session, runs)));
    }
    return windows;
  }

  WindowSnapshot snapshot(ListedSession session) {
    String id =
        mark.map(it -> it.run().name() + "/" + it.number()).orElse(session.id() + ":" + number);
    Optional<CommandRecord> record = mark.flatMap(it -> it.run().record(it.number()));
    OptionalLong pid =
        record.isPresent() && !dead
            ? OptionalLong.of(record.get().launcher())
            : OptionalLong.empty();
    return new WindowSnapshot(
        id,
        number,
        title,
        active,
        mark.map(it -> it.contents().identity(it.number())),
        state(record),
        List.of(new PaneSnapshot(id, pid, "", dead)));
  }

  private CommandState state(Optional<CommandRecord> record) {
    if (mark.isEmpty()) {
      return new CommandState.Unknown(
          "screen does not tell what runs in a window that was not launched by us");
    }
    return record
        .map(CommandRecord::state)
        .orElse(new CommandState.Unknown("its command has not begun yet"));
  }
}
