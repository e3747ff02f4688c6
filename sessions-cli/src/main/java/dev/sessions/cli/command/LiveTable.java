package dev.sessions.cli.command;

import dev.sessions.cli.json.Look;
import dev.sessions.cli.terminal.LiveScreen;
import dev.sessions.reporting.CellWidth;
import dev.sessions.reporting.RenderOptions;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that stays true while somebody looks at it. Ages go on each second without another look
 * at the server; the last table stays on the terminal when it ends.
 */
final class LiveTable {
  private static final long SECOND_MILLIS = 1000;

  private final Invocation invocation;
  private final ReportScope scope;

  LiveTable(Invocation invocation, ReportScope scope) {
    this.invocation = invocation;
    this.scope = scope;
  }

  /** Shows what the feed tells, for ever. */
  void show(WatchFeed feed) throws InterruptedException {
    Look look = scope.look(feed.next());
    try (LiveScreen screen = new LiveScreen(invocation.environment())) {
      while (true) {
        draw(screen, look);
        look = feed.latest(untilNextSecond()).map(scope::look).orElse(look);
      }
    } finally {
      LookText.of(look, invocation.environment().rendering()).forEach(invocation.output()::text);
    }
  }

  private long untilNextSecond() {
    return SECOND_MILLIS - invocation.environment().time().now().toEpochMilli() % SECOND_MILLIS;
  }

  private void draw(LiveScreen screen, Look look) {
    RenderOptions options = invocation.environment().rendering();
    List<String> lines = new ArrayList<>();
    lines.add(title(look, options));
    LookText.of(look, options).forEach(block -> lines.addAll(block.lines().toList()));
    int rows = look.report().sessions().stream().mapToInt(LiveTable::tabs).sum();
    // Below the title, what is said of the server and the headings: the figures are never cut.
    int figures = rows == 0 ? 0 : lines.size() - 2 - rows - (look.report().serverRunning() ? 0 : 1);
    int body = lines.size() - figures;
    screen.show(lines.subList(0, body), lines.subList(body, lines.size()));
  }

  private static int tabs(SessionReport session) {
    return session.tabs().size();
  }

  private String title(Look look, RenderOptions options) {
    String title = "watching " + VisibleText.of(look.server()) + ", Ctrl-C ends";
    return CellWidth.cut(title, options.columns().orElse(title.length()));
  }
}
