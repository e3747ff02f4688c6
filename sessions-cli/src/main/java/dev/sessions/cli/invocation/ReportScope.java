package dev.sessions.cli.invocation;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.json.StatusView;
import dev.sessions.manager.NamedReport;
import dev.sessions.reporting.StatusReport;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked about: the sessions of a layouts file, the session that a name means, or everything
 * that the server runs.
 *
 * @param server what a person calls the server
 * @param reports how a snapshot is reported
 */
public record ReportScope(String server, Function<Snapshot, StatusReport> reports) {

  /** Reads what was asked about: at most one word; the options of a file need one. */
  public static ReportScope of(Invocation invocation, Connection connection) {
    invocation.requireAtMost(1);
    String server = connection.multiplexer().description();
    List<String> words = invocation.arguments().rest();
    if (words.isEmpty()) {
      FileOptions.refuse(invocation);
      return new ReportScope(server, StatusReport::ofAll);
    }
    if (!FileOptions.isFile(words.get(0))) {
      FileOptions.refuse(invocation);
      return new ReportScope(server, new NamedReport(connection.multiplexer(), words.get(0))::of);
    }
    return new ReportScope(server, invocation.manager(words.get(0), connection)::report);
  }

  /** Holds a snapshot against what was asked about. */
  public StatusView status(Snapshot snapshot) {
    return StatusView.of(server, snapshot, report(snapshot));
  }

  public StatusReport report(Snapshot snapshot) {
    return reports.apply(snapshot);
  }
}
