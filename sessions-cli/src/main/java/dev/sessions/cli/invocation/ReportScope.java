package dev.sessions.cli.invocation;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.json.StatusView;
import dev.sessions.reporting.StatusReport;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked about: the sessions of a layouts file, or everything that the server runs.
 *
 * @param server what a person calls the server
 * @param reports how a snapshot is reported
 */
public record ReportScope(String server, Function<Snapshot, StatusReport> reports) {

  /** Reads what was asked about: at most one file, whose options mean nothing without it. */
  public static ReportScope of(Invocation invocation, Connection connection) {
    invocation.requireAtMost(1);
    String server = connection.multiplexer().description();
    List<String> files = invocation.arguments().rest();
    if (files.isEmpty()) {
      FileOptions.refuse(invocation);
      return new ReportScope(server, StatusReport::ofAll);
    }
    return new ReportScope(server, invocation.manager(files.get(0), connection)::report);
  }

  /** Holds a snapshot against what was asked about. */
  public StatusView status(Snapshot snapshot) {
    return StatusView.of(server, snapshot, report(snapshot));
  }

  public StatusReport report(Snapshot snapshot) {
    return reports.apply(snapshot);
  }
}
