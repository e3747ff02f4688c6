package dev.sessions.manager.monitor;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of a monitor. They are added and removed by any thread, and called by the monitor's
 * own. One that throws is removed, and its failure kept.
 */
final class MonitorListeners {
  private final List<Listening> listeners = new CopyOnWriteArrayList<>();
  private final List<SessionException> thrown = new CopyOnWriteArrayList<>();

  Listening add(SnapshotListener listener) {
    Listening listening = new Listening(listener);
    listeners.add(listening);
    return listening;
  }

  void remove(Listening listening) {
    listeners.remove(listening);
  }

  void clear() {
    listeners.clear();
  }

  /** Returns what listeners have thrown so far. */
  List<SessionException> thrown() {
    return List.copyOf(thrown);
  }

  void changed(Snapshot snapshot) {
    listeners.forEach(listening -> changed(listening, snapshot));
  }

  void silent(SessionException deadline) {
    for (Listening listening : listeners) {
      listening.latest = null;
      try {
        listening.listener.silent(deadline);
      } catch (RuntimeException | Error e) {
        failed(listening, keep(e));
      }
    }
  }

  void failed(SessionException failure) {
    listeners.forEach(listening -> failed(listening, failure));
  }

  void changed(Listening listening, Snapshot snapshot) {
    // It may have been removed in the meantime; and a new one may know this snapshot already.
    if (!listeners.contains(listening)
        || (listening.latest != null && snapshot.sameStructure(listening.latest))) {
      return;
    }
    listening.latest = snapshot;
    try {
      listening.listener.changed(snapshot);
    } catch (RuntimeException | Error e) {
      failed(listening, keep(e));
    }
  }

  void failed(Listening listening, SessionException failure) {
    if (listeners.remove(listening)) {
      try {
        listening.listener.failed(failure);
      } catch (RuntimeException | Error e) {
        keep(e);
      }
    }
  }

  private SessionException keep(Throwable cause) {
    SessionException kept =
        new SessionException(
            StandardErrorCode.INTERNAL,
            "a listener of the monitor failed: " + cause,
            Map.of(),
            cause);
    thrown.add(kept);
    return kept;
  }

  /** One registration of a listener; two of the same listener are two. */
  static final class Listening {
    private final SnapshotListener listener;
    private @Nullable Snapshot latest;

    private Listening(SnapshotListener listener) {
      this.listener = listener;
    }
  }
}
