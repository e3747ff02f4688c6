package dev.sessions.cli.follow;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.ReportScope;
import dev.sessions.cli.json.ChangeJson;
import dev.sessions.cli.terminal.Output;
import dev.sessions.cli.text.TabText;
import dev.sessions.reporting.TabChange;
import dev.sessions.reporting.TabChanges;
import java.io.PrintStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Prints one line a change of a tab, for people or as JSON; first what is so at the start. */
public final class ChangeLines {
  private static final Duration AT_MOST = Duration.ofDays(1);

  private final Invocation invocation;
  private final ReportScope scope;
  private final TabChanges changes = new TabChanges();

  public ChangeLines(Invocation invocation, ReportScope scope) {
    this.invocation = invocation;
    this.scope = scope;
  }

  /** Prints what the feed has, as long as it can be written. */
  public void print(WatchFeed feed) throws InterruptedException {
    PrintStream out = invocation.environment().out();
    boolean first = true;
    while (!out.checkError()) {
      Optional<Snapshot> snapshot = feed.next(AT_MOST);
      if (snapshot.isPresent()) {
        print(snapshot.get(), first);
        first = false;
      }
    }
  }

  private void print(Snapshot snapshot, boolean first) {
    if (first && !snapshot.serverRunning()) {
      invocation.output().message("no server runs: " + scope.server());
      invocation.environment().err().flush();
    }
    changes
        .since(scope.report(snapshot), invocation.environment().time().now())
        .forEach(this::print);
  }

  private void print(TabChange change) {
    Output output = invocation.output();
    output.line(text(change));
    output.document(out -> ChangeJson.write(out, change));
  }

  private static String text(TabChange change) {
    return change.time().truncatedTo(ChronoUnit.SECONDS)
        + "  "
        + change.sessionName()
        + "  "
        + change.tab().tabName()
        + "  "
        + (change.kind() == TabChange.Kind.GONE ? "gone" : TabText.of(change.tab()));
  }
}
