package dev.sessions.backend.fake;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to one listener in order and one at a time. It has no thread of its own: the
 * thread that causes an event delivers it, unless another thread is already delivering.
 */
final class FakeSubscription implements Subscription {
  private final SnapshotListener listener;
  private final Consumer<FakeSubscription> onClose;
  private final Queue<Consumer<SnapshotListener>> queue = new ArrayDeque<>();
  private boolean delivering;
  private boolean ending;
  private boolean closed;

  FakeSubscription(SnapshotListener listener, Consumer<FakeSubscription> onClose) {
    this.listener = listener;
    this.onClose = onClose;
  }

  synchronized void offer(Snapshot snapshot) {
    if (!ending) {
      queue.add(target -> target.changed(snapshot));
    }
  }

  synchronized void offerSilence(SessionException deadline) {
    if (!ending) {
      queue.add(target -> target.silent(deadline));
    }
  }

  /** Queues a failure as the last event. */
  synchronized void fail(SessionException failure) {
    if (!ending) {
      ending = true;
      queue.add(target -> target.failed(failure));
    }
  }

  /** Delivers all queued events; never called with a lock held. */
  void deliver() {
    Consumer<SnapshotListener> next = begin();
    while (next != null) {
      boolean returned = false;
      try {
        next.accept(listener);
        returned = true;
      } finally {
        if (!returned) {
          stopDelivering();
        }
      }
      next = following();
    }
  }

  private synchronized @Nullable Consumer<SnapshotListener> begin() {
    if (delivering) {
      return null;
    }
    delivering = true;
    return following();
  }

  private synchronized @Nullable Consumer<SnapshotListener> following() {
    Consumer<SnapshotListener> next = closed ? null : queue.poll();
    delivering = next != null;
    return next;
  }

  private synchronized void stopDelivering() {
    delivering = false;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      ending = true;
    }
    onClose.accept(this);
  }
}
