package dev.sessions.cli.command;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.json.ChangeJson;
import dev.sessions.cli.json.TabChange;
import dev.sessions.cli.terminal.Output;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;

/** Prints one line a change of a tab, for people or as JSON; first what is so at the start. */
final class ChangeLines {
  private final Invocation invocation;
  private final ReportScope scope;
  private final TabChanges changes = new TabChanges();

  ChangeLines(Invocation invocation, ReportScope scope) {
    this.invocation = invocation;
    this.scope = scope;
  }

  /** Prints what the feed tells, until nobody reads it any more. */
  void print(WatchFeed feed) throws InterruptedException {
    PrintStream out = invocation.environment().out();
    boolean first = true;
    while (!out.checkError()) {
      Snapshot snapshot = feed.next();
      if (first && !snapshot.serverRunning()) {
        invocation.output().message("no server runs: " + scope.server());
        invocation.environment().err().flush();
      }
      first = false;
      changes
          .since(scope.report(snapshot), invocation.environment().time().now())
          .forEach(this::print);
    }
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
