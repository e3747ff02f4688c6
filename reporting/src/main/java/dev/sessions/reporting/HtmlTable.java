package dev.sessions.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a report's facts as a table of HTML, which becomes a list of cards on a narrow screen. */
final class HtmlTable {
  private final Instant now;
  private final ZoneId zone;

  private HtmlTable(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  static String of(StatusReport report, Instant now, ZoneId zone) {
    HtmlTable table = new HtmlTable(now, zone);
    return """
        <section class="card" aria-label="Facts">
        <h2>Facts</h2>
        <table>
        <thead><tr><th>tab</th><th>state</th><th>pid</th><th>started</th><th>ended</th>\
        <th>lasted</th><th>code</th><th>command</th></tr></thead>
        %s</table>
        </section>
        """
        .formatted(report.sessions().stream().map(table::session).collect(Collectors.joining()));
  }

  private String session(SessionReport session) {
    return """
        <tbody>
        <tr class="session"><th colspan="8" scope="rowgroup">%s%s</th></tr>
        %s</tbody>
        """
        .formatted(
            HtmlText.isolated(session.sessionName()),
            session
                .layoutName()
                .filter(layout -> !layout.equals(session.sessionName()))
                .map(layout -> " <small>layout " + HtmlText.of(layout) + "</small>")
                .orElse(""),
            session.tabs().stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(TabReport tab) {
    return "<tr class=\""
        + HtmlReport.look(tab)
        + "\">"
        + cell("tab", Optional.of(tab.tabName()))
        + cell("state", Optional.of(tab.status().word()))
        + cell("pid", tab.pid().stream().mapToObj(Long::toString).findFirst())
        + time("started", tab.started())
        + time("ended", tab.ended())
        + cell("lasted", lasted(tab))
        + cell("code", ExitText.of(tab))
        + cell("command", tab.reason().map(reason -> "(" + reason + ")").or(() -> command(tab)))
        + "</tr>\n";
  }

  private static Optional<String> command(TabReport tab) {
    return tab.inFile()
        ? tab.command()
        : Optional.of("(" + TabReport.NOT_IN_FILE + ") " + tab.command().orElse(""));
  }

  private Optional<String> lasted(TabReport tab) {
    Optional<Instant> end = tab.status() == TabStatus.RUNNING ? Optional.of(now) : tab.ended();
    return tab.started().flatMap(start -> end.map(it -> Age.between(start, it)));
  }

  private String time(String name, Optional<Instant> moment) {
    return element(
        name,
        moment.map(it -> "<time datetime=\"" + it + "\">" + HtmlReport.time(it, zone) + "</time>"));
  }

  private static String cell(String name, Optional<String> text) {
    return element(name, text.map(HtmlText::isolated));
  }

  private static String element(String name, Optional<String> html) {
    return html.map(shown -> "<td data-name=\"" + name + "\">" + shown + "</td>")
        .orElse("<td class=\"none\">–</td>");
  }
}
