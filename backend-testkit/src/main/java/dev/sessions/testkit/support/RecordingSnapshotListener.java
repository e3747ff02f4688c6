package dev.sessions.testkit.support;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records what a watch reports. */
public final class RecordingSnapshotListener implements SnapshotListener {
  private final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
  private final List<SessionException> failures = new CopyOnWriteArrayList<>();

  @Override
  public void changed(Snapshot snapshot) {
    snapshots.add(snapshot);
  }

  @Override
  public void failed(SessionException failure) {
    failures.add(failure);
  }

  /** Returns the snapshots reported so far. */
  public List<Snapshot> snapshots() {
    return List.copyOf(snapshots);
  }

  /** Returns the failures reported so far. */
  public List<SessionException> failures() {
    return List.copyOf(failures);
  }

  /** Returns whether the last reported snapshot has a session. */
  public boolean lastHas(String session) {
    List<Snapshot> reported = snapshots();
    return !reported.isEmpty() && reported.get(reported.size() - 1).session(session).isPresent();
  }
}
