package dev.sessions.cli.follow;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.ReportScope;
import dev.sessions.cli.json.StatusView;
import dev.sessions.cli.terminal.LiveScreen;
import dev.sessions.cli.terminal.Terminal;
import dev.sessions.cli.text.StatusText;
import dev.sessions.reporting.CellWidth;
import dev.sessions.reporting.RenderOptions;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.VisibleText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that stays true while it is shown. Ages go on each second without another reading at the
 * server, and the terminal is measured again, which may be resized; the last table stays on the
 * terminal when it ends.
 */
public final class LiveTable {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Invocation invocation;
  private final ReportScope scope;
  private Terminal terminal;

  public LiveTable(Invocation invocation, ReportScope scope) {
    this.invocation = invocation;
    this.scope = scope;
    this.terminal = invocation.environment().terminal();
  }

  /** Shows what the feed has, as long as the terminal takes it. */
  public void show(WatchFeed feed) throws InterruptedException {
    Optional<Snapshot> first = feed.next(SECOND);
    SilenceNotice notice = new SilenceNotice(invocation);
    while (first.isEmpty()) {
      // There is no title yet that could say so.
      feed.silence().ifPresent(notice::silent);
      first = feed.next(SECOND);
    }
    StatusView status = scope.status(first.get());
    try (LiveScreen screen = new LiveScreen(invocation.environment())) {
      while (!invocation.environment().out().checkError()) {
        terminal = invocation.environment().meter().measure(terminal);
        draw(screen, status, feed.silence().isPresent());
        status = feed.latest(untilNextSecond()).map(scope::status).orElse(status);
      }
    } finally {
      StatusText.of(status, invocation.environment().rendering(terminal))
          .forEach(invocation.output()::text);
    }
  }

  private Duration untilNextSecond() {
    long second = SECOND.toMillis();
    return Duration.ofMillis(
        second - invocation.environment().time().now().toEpochMilli() % second);
  }

  private void draw(LiveScreen screen, StatusView status, boolean silent) {
    RenderOptions options = invocation.environment().rendering(terminal);
    List<String> lines = new ArrayList<>();
    lines.add(title(status, silent, options));
    StatusText.of(status, options).forEach(block -> lines.addAll(block.lines().toList()));
    int rows = status.report().sessions().stream().mapToInt(LiveTable::tabs).sum();
    // Below the title, what is said of the server and the headings: the figures are never cut.
    int figures =
        rows == 0 ? 0 : lines.size() - 2 - rows - (status.report().serverRunning() ? 0 : 1);
    int body = lines.size() - figures;
    screen.show(lines.subList(0, body), lines.subList(body, lines.size()), terminal.rows());
  }

  private static int tabs(SessionReport session) {
    return session.tabs().size();
  }

  private String title(StatusView status, boolean silent, RenderOptions options) {
    String what = silent ? "no answer at present from " : "watching ";
    String title = what + VisibleText.of(status.server()) + ", Ctrl-C ends";
    return CellWidth.cut(title, options.columns().orElse(title.length()));
  }
}
