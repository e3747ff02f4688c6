package dev.sessions.reporting;

import java.util.List;
import java.util.function.Predicate;

/**
 * How many commands do what. Every command is counted in exactly one figure besides the total.
 *
 * @param total how many there are, one a tab
 * @param running how many run
 * @param endedWell how many have ended with exit code 0
 * @param endedBadly how many have ended with another exit code, or by a signal
 * @param missing how many have no window and no recorded end
 * @param unknown how many of which it cannot be told
 */
public record CommandSummary(
    int total, int running, int endedWell, int endedBadly, int missing, int unknown) {

  /** Counts tabs. */
  public static CommandSummary of(List<TabReport> tabs) {
    return new CommandSummary(
        tabs.size(),
        count(tabs, tab -> tab.status() == TabStatus.RUNNING),
        count(tabs, TabReport::endedWell),
        count(tabs, TabReport::endedBadly),
        count(tabs, tab -> tab.status() == TabStatus.MISSING),
        count(tabs, tab -> tab.status() == TabStatus.UNKNOWN));
  }

  /** Returns how many are known not to run: ended well, ended badly or missing. */
  public int stopped() {
    return endedWell + endedBadly + missing;
  }

  /** Returns whether each one runs or has ended with exit code 0; true where there are none. */
  public boolean healthy() {
    return running + endedWell == total;
  }

  /** Returns whether each one runs; true where there are none. */
  public boolean allRunning() {
    return running == total;
  }

  private static int count(List<TabReport> tabs, Predicate<TabReport> which) {
    return (int) tabs.stream().filter(which).count();
  }
}
