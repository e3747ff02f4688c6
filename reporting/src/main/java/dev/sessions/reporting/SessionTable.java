package dev.sessions.reporting;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.reporting.TextTable.Cell;
import dev.sessions.reporting.TextTable.Column;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** Renders sessions as a table without lines or colours, which reads well in a pipe too. */
public final class SessionTable {
  private SessionTable() {}

  /**
   * Returns the table, one line a row below a line of headings, without a newline at the end. Empty
   * fields are a dash. Control characters are shown as {@link VisibleText} shows them.
   */
  public static String render(List<SessionRow> rows) {
    TextTable table =
        new TextTable(
            List.of(
                Column.left("SESSION"),
                Column.left("STATE"),
                Column.right("WINDOWS"),
                Column.right("ATTACHED"),
                Column.left("LAYOUT")));
    for (SessionRow row : rows) {
      table.add(
          List.of(
              Cell.of(row.session()),
              Cell.of(row.running().isPresent() ? "running" : "missing"),
              Cell.of(count(row, session -> session.windows().size())),
              Cell.of(count(row, SessionSnapshot::attachedClients)),
              Cell.of(row.layout().orElse("-"))));
    }
    return String.join("\n", table.lines(false, OptionalInt.empty()));
  }

  private static String count(SessionRow row, ToIntFunction<SessionSnapshot> count) {
    return row.running().map(session -> Integer.toString(count.applyAsInt(session))).orElse("-");
  }
}
