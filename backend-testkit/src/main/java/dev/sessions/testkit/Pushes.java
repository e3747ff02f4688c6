package dev.sessions.testkit;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a watch tells. */
final class Pushes implements SnapshotListener {
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

  List<Snapshot> snapshots() {
    return List.copyOf(snapshots);
  }

  List<SessionException> failures() {
    return List.copyOf(failures);
  }

  /** Returns whether the last snapshot that was told has a session. */
  boolean lastHas(String session) {
    List<Snapshot> told = snapshots();
    return !told.isEmpty() && told.get(told.size() - 1).session(session).isPresent();
  }
}
