package org.example.sessions.screen;

import dev.sessions.backend.support.run.Run;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.run.RunSweep;
import java.util.List;

/**
 * Clears away what tools left that ended midway, and old records. It is called when no launch is at
 * work, so a launch that is not done never will be.
 */
record Sweep(Sessions sessions, RunStore store) {

  /**
   * Sweeps.
   *
   * @param candidates what was listed before the look
   */
  void sweep(RunSweep candidates, Look look) {
    candidates.sweep(look.lives(), run -> isGone(run, look));
  }

  private boolean isGone(Run run, Look look) {
    RunFolder folder = run.folder();
    List<ListedSession> standing = look.sessionsOf(folder);
    if (standing.isEmpty()) {
      // With launchers it is in another folder of sockets, and its tool ended before it said so.
      return !run.hasLaunchers();
    }
    if (!store.isPlaced(folder)) {
      if (sessions.end(standing).isEmpty()) {
        store.delete(folder);
      }
    } else if (run.isUnclaimed()) {
      store.claim(folder, standing.get(0).life());
    }
    return false;
  }
}
