package dev.sessions.backend.fake;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Records its calls and whether two of them overlapped. */
class RecordingListener implements SnapshotListener {
  final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
  final List<SessionException> failures = new CopyOnWriteArrayList<>();
  final AtomicBoolean overlapped = new AtomicBoolean();
  private final AtomicInteger inside = new AtomicInteger();

  @Override
  public void changed(Snapshot snapshot) {
    overlapped.compareAndSet(false, inside.incrementAndGet() > 1);
    snapshots.add(snapshot);
    inside.decrementAndGet();
  }

  @Override
  public void failed(SessionException failure) {
    failures.add(failure);
  }

  /** Returns how many sessions each snapshot had. */
  List<Integer> sizes() {
    return snapshots.stream().map(snapshot -> snapshot.sessions().size()).toList();
  }
}
