package dev.sessions.testkit.broken;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowIdentity;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.List;

/** Copies of snapshots in which one thing differs. */
final class Seen {
  private Seen() {}

  static SessionSnapshot with(SessionSnapshot it, List<WindowSnapshot> windows) {
    return it.toBuilder().windows(windows).build();
  }

  static WindowSnapshot with(WindowSnapshot it, CommandState state) {
    return it.toBuilder().state(state).build();
  }

  static WindowSnapshot with(WindowSnapshot it, WindowIdentity identity) {
    return it.toBuilder().identity(identity).build();
  }
}
