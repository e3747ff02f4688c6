package dev.sessions.cli.command;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.json.Look;
import dev.sessions.reporting.ExpectedSession;
import dev.sessions.reporting.StatusReport;
import java.util.List;
import java.util.Optional;

/**
 * What is asked about: the sessions of a layouts file, or everything that the server runs.
 *
 * @param server what a person calls the server
 * @param expected the sessions of the file, or empty for everything
 */
record ReportScope(String server, Optional<List<ExpectedSession>> expected) {

  /** Reads what was asked about: at most one file, whose options mean nothing without it. */
  static ReportScope of(Invocation invocation, Connection connection) {
    invocation.requireAtMost(1);
    String server = connection.multiplexer().description();
    List<String> files = invocation.arguments().rest();
    if (files.isEmpty()) {
      FileOptions.refuse(invocation);
      return new ReportScope(server, Optional.empty());
    }
    return new ReportScope(
        server, Optional.of(invocation.manager(files.get(0), connection).expectedSessions()));
  }

  /** Holds a snapshot against what was asked about. */
  Look look(Snapshot snapshot) {
    return Look.of(server, snapshot, report(snapshot));
  }

  StatusReport report(Snapshot snapshot) {
    return expected.isPresent()
        ? StatusReport.of(expected.get(), snapshot)
        : StatusReport.ofAll(snapshot);
  }
}
