package dev.sessions.backend.tmux.launch;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.backend.tmux.look.Look;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.RunFolder;

/** Clears away what tools left that ended midway, and the files of sessions that are gone. */
public final class Sweep {
  private final TmuxClient client;
  private final RunStore store;

  /** Makes a sweep of one server and one store. */
  public Sweep(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
  }

  /** Sweeps, by a look at the server from after the last change. */
  public void sweep(Look look) {
    for (RunFolder folder : store.abandoned()) {
      look.snapshot()
          .session(folder.stagingName())
          .ifPresent(session -> endStaging(session, folder));
      boolean used =
          look.records().values().stream()
              .anyMatch(record -> record.startsWith(folder.path() + "/"));
      if (!used) {
        store.delete(folder);
      }
    }
  }

  /** A session under a staging name whose tool has ended will never be finished. */
  private void endStaging(SessionSnapshot session, RunFolder folder) {
    client.run(
        "if-shell",
        "-F",
        "-t",
        session.id() + ":",
        "#{==:#{session_name}," + folder.stagingName() + "}",
        "kill-session -t '" + session.id() + "'");
  }
}
