package dev.sessions.backend.tmux.snapshot;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.backend.support.run.FormatVersion;
import dev.sessions.backend.tmux.mark.LauncherCall;
import dev.sessions.backend.tmux.mark.PaneNote;
import dev.sessions.backend.tmux.mark.SessionMark;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A row of {@code list-panes -a}: one pane, with its window and its session.
 *
 * <p>TAB is the only separator that every version prints unchanged. A window name may hold any
 * character, up to 3.6 even newlines, so it comes last and a sentinel ends the row.
 */
record PaneRow(
    String sessionId,
    String sessionName,
    Instant sessionCreated,
    String sessionGroup,
    int attachedClients,
    Optional<SessionMark> sessionMark,
    String windowId,
    int windowIndex,
    boolean windowActive,
    Optional<LauncherCall> call,
    PaneSnapshot pane,
    DeadStatus deadStatus,
    boolean ofLaterRelease,
    String note,
    String windowName) {

  private static final String SEPARATOR = "\t";

  private static final List<String> FIELDS =
      List.of(
          "session_id",
          "session_name",
          "session_created",
          "session_group",
          "session_attached",
          SessionMark.OPTION,
          "window_id",
          "window_index",
          "window_active",
          "pane_start_command",
          "pane_id",
          "pane_pid",
          "pane_dead",
          "pane_dead_status",
          "pane_dead_signal",
          "pane_current_command",
          PaneNote.OPTION,
          "window_name");

  /**
   * Returns the format for which tmux prints such rows.
   *
   * @param sentinel a text that occurs in no name
   */
  static String format(String sentinel) {
    StringBuilder format = new StringBuilder();
    for (String field : FIELDS) {
      format.append("#{").append(field).append('}').append(SEPARATOR);
    }
    return format.append(sentinel).toString();
  }

  /** Parses the rows that tmux printed with this sentinel. */
  static List<PaneRow> parse(TmuxAnswer answer, String text, String sentinel) {
    if (text.isEmpty()) {
      return List.of();
    }
    String end = SEPARATOR + sentinel + "\n";
    if (!text.endsWith(end)) {
      throw answer.failure(
          StandardErrorCode.UNEXPECTED_ANSWER, "tmux's list of panes is incomplete");
    }
    List<PaneRow> rows = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(end); to >= 0; to = text.indexOf(end, from)) {
      String[] field = text.substring(from, to).split(SEPARATOR, FIELDS.size());
      if (field.length != FIELDS.size()) {
        throw answer.failure(
            StandardErrorCode.UNEXPECTED_ANSWER, "tmux's list of panes is ill-formed");
      }
      rows.add(of(answer, field));
      from = to + end.length();
    }
    return rows;
  }

  private static PaneRow of(TmuxAnswer answer, String[] field) {
    try {
      return new PaneRow(
          field[0],
          OctalBytes.decode(field[1]),
          Instant.ofEpochSecond(Long.parseLong(field[2])),
          field[3],
          Integer.parseInt(field[4]),
          SessionMark.parse(field[5]),
          field[6],
          Integer.parseInt(field[7]),
          field[8].equals("1"),
          LauncherCall.parse(field[9]),
          PaneSnapshot.builder(field[10])
              .pid(pid(field[11]))
              .currentCommand(field[15])
              .dead(field[12].equals("1"))
              .build(),
          new DeadStatus(number(field[13]), number(field[14])),
          FormatVersion.isLaterCall(field[9]),
          field[16],
          field[17]);
    } catch (NumberFormatException | DateTimeException e) {
      throw answer.failure(
          StandardErrorCode.UNEXPECTED_ANSWER, "tmux's list of panes is ill-formed");
    }
  }

  private static OptionalLong pid(String text) {
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static OptionalInt number(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  /**
   * How a pane's process ended, as tmux reports it.
   *
   * @param code its exit code, or empty
   * @param signal the signal that ended it, or empty; reported since 3.3
   */
  record DeadStatus(OptionalInt code, OptionalInt signal) {}
}
