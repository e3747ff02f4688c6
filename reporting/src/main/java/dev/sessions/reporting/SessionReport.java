package dev.sessions.reporting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was observed of one session.
 *
 * @param sessionName its stored name
 * @param layoutName the layout that it is of, or empty if we did not launch it
 * @param exists whether a session of exactly this name runs
 * @param attached how many terminals show it, or a session that shares its windows
 * @param sharedWith the names of the sessions that share its windows; they are not reported again
 *     by {@link StatusReport#ofAll}
 * @param tabs its tabs in the layout's order, or its windows in the multiplexer's
 */
public record SessionReport(
    String sessionName,
    Optional<String> layoutName,
    boolean exists,
    int attached,
    List<String> sharedWith,
    List<TabReport> tabs) {

  /** Checks the report. */
  public SessionReport {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(layoutName, "layoutName");
    sharedWith = List.copyOf(sharedWith);
    tabs = List.copyOf(tabs);
  }

  /**
   * Returns this report for a session that has gone since: a tab whose end was not observed is
   * missing.
   */
  public SessionReport asGone() {
    List<TabReport> left =
        tabs.stream()
            .map(tab -> tab.status().hasEnded() ? tab : tab.asGone("the session has ended"))
            .toList();
    return new SessionReport(sessionName, layoutName, false, 0, List.of(), left);
  }

  /** Returns how many of its commands do what. */
  public CommandSummary summary() {
    return CommandSummary.of(tabs);
  }

  /**
   * Returns whether the session is healthy: every tab is running, or its command has ended with
   * exit code 0. What is missing or unknown is not healthy.
   */
  public boolean healthy() {
    return summary().healthy();
  }
}
