package org.example.sessions.screen;

import dev.sessions.backend.support.run.Run;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.run.RunSweep;
import java.util.List;

/**
 * Removes what interrupted launches left behind, and old records. It runs while no launch is at
 * work, so a launch that is incomplete stays incomplete.
 */
record Sweep(SessionCommands sessions, RunStore store) {

  /**
   * Removes what is left behind or old.
   *
   * @param candidates the launches that were listed before the snapshot was read
   */
  void sweep(RunSweep candidates, ScreenSnapshot snapshot) {
    candidates.sweep(snapshot.lives(), run -> isGone(run, snapshot));
  }

  private boolean isGone(Run run, ScreenSnapshot snapshot) {
    RunFolder folder = run.folder();
    List<ListedSession> existing = snapshot.sessionsOf(folder);
    if (existing.isEmpty()) {
      // If launchers live, it is in another folder of sockets, and its tool ended before it
      // recorded that.
      return !run.hasLaunchers();
    }
    if (!store.isPlaced(folder)) {
      if (sessions.end(existing).isEmpty()) {
        store.delete(folder);
      }
    } else if (run.isUnclaimed()) {
      store.claim(folder, existing.get(0).life());
    }
    return false;
  }
}
