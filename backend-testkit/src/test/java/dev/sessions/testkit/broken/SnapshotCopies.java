package dev.sessions.testkit.broken;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.List;

/** Copies of snapshots with one change. */
final class SnapshotCopies {
  private SnapshotCopies() {}

  static SessionSnapshot with(SessionSnapshot it, List<WindowSnapshot> windows) {
    return it.toBuilder().windows(windows).build();
  }

  static WindowSnapshot with(WindowSnapshot it, CommandState state) {
    return it.toBuilder()
        .panes(it.panes().stream().map(pane -> pane.toBuilder().state(state).build()).toList())
        .build();
  }

  static WindowSnapshot with(WindowSnapshot it, PaneIdentity identity) {
    return it.toBuilder()
        .panes(
            it.panes().stream().map(pane -> pane.toBuilder().identity(identity).build()).toList())
        .build();
  }
}
