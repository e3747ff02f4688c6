package dev.sessions.reporting;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.sessions.api.snapshot.SessionSnapshot;
import java.util.List;
import java.util.function.ToIntFunction;

/** Renders sessions as a table without lines or colours, which reads well in a pipe too. */
public final class SessionTable {
  private SessionTable() {}

  /**
   * Returns the table, one line a row below a line of headings, without a newline at the end. Empty
   * fields are a dash. Control characters are shown as {@link VisibleText} shows them.
   */
  public static String render(List<SessionRow> rows) {
    String table =
        AsciiTable.builder()
            .border(AsciiTable.NO_BORDERS)
            .lineSeparator("\n")
            .data(
                rows,
                List.of(
                    left("SESSION").with(row -> VisibleText.of(row.session())),
                    left("STATE").with(row -> row.running().isPresent() ? "running" : "missing"),
                    right("WINDOWS").with(row -> count(row, session -> session.windows().size())),
                    right("ATTACHED").with(row -> count(row, SessionSnapshot::attachedClients)),
                    left("LAYOUT").with(row -> row.layout().map(VisibleText::of).orElse("-"))))
            .asString();
    return table.lines().map(String::strip).reduce((a, b) -> a + "\n" + b).orElse("");
  }

  private static String count(SessionRow row, ToIntFunction<SessionSnapshot> count) {
    return row.running().map(session -> Integer.toString(count.applyAsInt(session))).orElse("-");
  }

  private static Column left(String header) {
    return column(header, HorizontalAlign.LEFT);
  }

  private static Column right(String header) {
    return column(header, HorizontalAlign.RIGHT);
  }

  private static Column column(String header, HorizontalAlign align) {
    return new Column()
        .header(header)
        .headerAlign(align)
        .dataAlign(align)
        .maxWidth(Integer.MAX_VALUE);
  }
}
