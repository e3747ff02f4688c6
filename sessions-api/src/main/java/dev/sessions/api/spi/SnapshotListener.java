package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;

/**
 * Is told what a multiplexer runs, whenever that changes. Calls come one at a time. A lambda is a
 * listener that is given the snapshots.
 */
@FunctionalInterface
public interface SnapshotListener {

  /** Called with what runs now. */
  void changed(Snapshot snapshot);

  /**
   * Called when the server has let a deadline pass, once for each silence. Watching goes on: when
   * the server answers again, {@link #changed} is called, also if nothing has changed.
   */
  default void silent(SessionException deadline) {}

  /**
   * Called once when watching has failed; no call follows. It logs a warning to the logger {@code
   * dev.sessions.watch} unless it is overridden, so that the end of a watch is never lost.
   */
  default void failed(SessionException failure) {
    System.getLogger("dev.sessions.watch")
        .log(System.Logger.Level.WARNING, "watching has ended: " + failure.getMessage(), failure);
  }
}
