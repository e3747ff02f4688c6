package dev.sessions.testkit.broken;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowIdentity;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.List;
import java.util.Optional;

/** Copies of snapshots in which one thing differs. */
final class Seen {
  private Seen() {}

  static SessionSnapshot with(SessionSnapshot it, List<WindowSnapshot> windows) {
    return new SessionSnapshot(
        it.id(),
        it.name(),
        it.created(),
        it.group(),
        it.attachedClients(),
        it.launchedAs(),
        it.layoutName(),
        windows);
  }

  static WindowSnapshot with(WindowSnapshot it, CommandState state) {
    return new WindowSnapshot(
        it.id(), it.index(), it.name(), it.active(), it.identity(), state, it.panes());
  }

  static WindowSnapshot with(WindowSnapshot it, WindowIdentity identity) {
    return new WindowSnapshot(
        it.id(), it.index(), it.name(), it.active(), Optional.of(identity), it.state(), it.panes());
  }
}
