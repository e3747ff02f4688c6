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
 * Brings what happens to one listener, in order and one call at a time, without a thread of its
 * own: whoever makes a change delivers it, unless somebody is delivering already.
 */
final class FakeSubscription implements Subscription {
  private final SnapshotListener listener;
  private final Consumer<FakeSubscription> onClose;
  private final Queue<Consumer<SnapshotListener>> waiting = new ArrayDeque<>();
  private boolean delivering;
  private boolean ending;
  private boolean closed;

  FakeSubscription(SnapshotListener listener, Consumer<FakeSubscription> onClose) {
    this.listener = listener;
    this.onClose = onClose;
  }

  synchronized void offer(Snapshot snapshot) {
    if (!ending) {
      waiting.add(told -> told.changed(snapshot));
    }
  }

  synchronized void offerSilence(SessionException deadline) {
    if (!ending) {
      waiting.add(told -> told.silent(deadline));
    }
  }

  /** Lets the failure be the last call. */
  synchronized void fail(SessionException failure) {
    if (!ending) {
      ending = true;
      waiting.add(told -> told.failed(failure));
    }
  }

  /** Calls the listener with all that waits; never with a lock held. */
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
    Consumer<SnapshotListener> next = closed ? null : waiting.poll();
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
