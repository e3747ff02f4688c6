package dev.sessions.reporting;

import java.util.List;

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

  /** Counts the tabs that are in the file. */
  public static CommandSummary of(List<TabReport> tabs) {
    int total = 0;
    int running = 0;
    int endedWell = 0;
    int endedBadly = 0;
    int missing = 0;
    int unknown = 0;
    for (TabReport tab : tabs) {
      if (!tab.inFile()) {
        continue;
      }
      total++;
      switch (tab.status()) {
        case RUNNING -> running++;
        case MISSING -> missing++;
        case UNKNOWN -> unknown++;
        case IDLE, EXITED, KILLED -> {
          endedWell += tab.endedWell() ? 1 : 0;
          endedBadly += tab.endedWell() ? 0 : 1;
        }
      }
    }
    return new CommandSummary(total, running, endedWell, endedBadly, missing, unknown);
  }

  /** Returns how many are known not to run: ended well, ended badly or missing. */
  public int stopped() {
    return endedWell + endedBadly + missing;
  }

  /** Returns whether each one is known not to run; true if there are none. */
  public boolean allStopped() {
    return stopped() == total;
  }

  /** Returns whether each one runs or has ended with exit code 0; true if there are none. */
  public boolean healthy() {
    return running + endedWell == total;
  }

  /** Returns whether each one runs; true if there are none. */
  public boolean allRunning() {
    return running == total;
  }
}
