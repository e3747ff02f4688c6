package dev.sessions.cli.json;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.support.ProcessTree;
import dev.sessions.reporting.StatusReport;
import dev.sessions.reporting.TabReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server runs at one moment, and what there is to report of it.
 *
 * @param server what a person calls the server
 * @param snapshot what was seen
 * @param report what was seen, held against what was asked about
 * @param processes the processes of each window, by its id; empty unless asked for
 */
public record StatusView(
    String server,
    Snapshot snapshot,
    StatusReport report,
    Optional<Map<String, List<ProcessTree>>> processes) {
  /** Creates a view without processes. */
  public static StatusView of(String server, Snapshot snapshot, StatusReport report) {
    return new StatusView(server, snapshot, report, Optional.empty());
  }

  /** Returns this view with the processes of each window. */
  public StatusView with(Map<String, List<ProcessTree>> trees) {
    return new StatusView(server, snapshot, report, Optional.of(trees));
  }

  /** Returns the processes of a tab, or empty unless asked for. */
  public Optional<List<ProcessTree>> processesOf(TabReport tab) {
    return processes.map(
        all -> tab.windowId().map(id -> all.getOrDefault(id, List.of())).orElse(List.of()));
  }
}
