package dev.sessions.backend.tmux.look;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.WindowIdentity;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.script.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of {@code list-panes -a}: one pane, with its window and its session.
 *
 * <p>TAB is the one separator that every version prints as it is. A window name may hold any
 * character, newlines too (up to 3.6), so it comes last and a sentinel ends the row.
 */
record PaneRow(
    String sessionId,
    String sessionName,
    long sessionCreated,
    String sessionGroup,
    int attachedClients,
    String sessionLaunchedAs,
    String sessionLayout,
    String windowId,
    int windowIndex,
    boolean windowActive,
    String layout,
    String tab,
    String exitMode,
    String record,
    PaneSnapshot pane,
    DeadStatus deadStatus,
    String windowName) {

  private static final String SEPARATOR = "\t";
  private static final List<String> FIELDS =
      List.of(
          "session_id",
          "session_name",
          "session_created",
          "session_group",
          "session_attached",
          Marks.NAME,
          Marks.LAYOUT,
          "window_id",
          "window_index",
          "window_active",
          Marks.TAB_LAYOUT,
          Marks.TAB,
          Marks.EXIT_MODE,
          Marks.RECORD,
          "pane_id",
          "pane_pid",
          "pane_dead",
          "pane_dead_status",
          "pane_dead_signal",
          "pane_current_command",
          "window_name");

  /**
   * Returns the format that makes tmux print rows.
   *
   * @param sentinel a text that no name holds
   */
  static String format(String sentinel) {
    return FIELDS.stream()
        .map(name -> "#{" + name + "}" + SEPARATOR)
        .collect(Collectors.joining("", "", sentinel));
  }

  /** Reads the rows that tmux printed with this sentinel. */
  static List<PaneRow> parse(TmuxAnswer answer, String text, String sentinel) {
    if (text.isEmpty()) {
      return List.of();
    }
    String end = SEPARATOR + sentinel + "\n";
    if (!text.endsWith(end)) {
      throw answer.failure(ErrorCode.UNEXPECTED_ANSWER, "tmux's list of panes breaks off");
    }
    List<PaneRow> rows = new ArrayList<>();
    for (String row : text.substring(0, text.length() - end.length()).split(Pattern.quote(end))) {
      String[] field = row.split(SEPARATOR, FIELDS.size());
      if (field.length != FIELDS.size()) {
        throw answer.failure(ErrorCode.UNEXPECTED_ANSWER, "tmux's list of panes is ill-formed");
      }
      rows.add(of(answer, field));
    }
    return rows;
  }

  private static PaneRow of(TmuxAnswer answer, String[] field) {
    try {
      return new PaneRow(
          field[0],
          field[1],
          Long.parseLong(field[2]),
          field[3],
          Integer.parseInt(field[4]),
          field[5],
          field[6],
          field[7],
          Integer.parseInt(field[8]),
          field[9].equals("1"),
          field[10],
          field[11],
          field[12],
          field[13],
          new PaneSnapshot(field[14], pid(field[15]), field[19], field[16].equals("1")),
          new DeadStatus(number(field[17]), number(field[18])),
          field[20]);
    } catch (NumberFormatException e) {
      throw answer.failure(ErrorCode.UNEXPECTED_ANSWER, "tmux's list of panes is ill-formed");
    }
  }

  private static OptionalLong pid(String text) {
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static OptionalInt number(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  /**
   * What tmux kept of the end of a pane's process.
   *
   * @param code its exit code, or empty
   * @param signal the signal that ended it, or empty; told since 3.3
   */
  record DeadStatus(OptionalInt code, OptionalInt signal) {}

  /** Returns what we marked the window with, or empty where it has no mark of ours. */
  Optional<WindowIdentity> identity() {
    if (tab.isEmpty() || !ExitMode.words().contains(exitMode)) {
      return Optional.empty();
    }
    return Optional.of(new WindowIdentity(layout, tab, ExitMode.of(exitMode)));
  }
}
