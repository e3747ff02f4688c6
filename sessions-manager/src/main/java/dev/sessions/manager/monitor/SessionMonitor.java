package dev.sessions.manager.monitor;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Watches a multiplexer: it tells listeners of each change, and completes futures when what they
 * wait for is so. Changes are pushed where the backend can do that; otherwise it looks again and
 * again.
 *
 * <p>Listeners and conditions are called one at a time in the monitor's own daemon thread; one that
 * blocks holds up the others. A server that lets a deadline pass is waited for: listeners are told
 * of its silence once, and futures complete when it answers again, or by their own deadline. When
 * watching fails, that is the end: every listener is told, and every future completes with the
 * failure.
 */
public final class SessionMonitor implements AutoCloseable {
  /** How long to wait between two readings of a server that pushes nothing: one second. */
  public static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(DaemonThreads.named("sessions-monitor"));
  private final Set<ConditionWait> waits = ConcurrentHashMap.newKeySet();
  private final List<Listening> listeners = new CopyOnWriteArrayList<>();
  private final List<SessionException> listenerFailures = new CopyOnWriteArrayList<>();
  private final Subscription watch;
  private volatile boolean closed;

  /** Only the worker's thread knows these two. */
  private @Nullable Snapshot latest;

  private @Nullable SessionException failure;

  private SessionMonitor(Multiplexer multiplexer, Duration every) {
    SnapshotListener events = new Events();
    this.watch =
        multiplexer.info().can(Capability.WATCH)
            ? multiplexer.watch(events)
            : LookingWatch.start(multiplexer, every, events);
  }

  /**
   * Starts watching.
   *
   * @param multiplexer an open connection, which stays the caller's to close, after this monitor
   * @param every how long to wait between two looks where the backend pushes nothing; more than 0
   * @throws IllegalArgumentException where {@code every} is not more than zero
   * @throws SessionException where the multiplexer cannot be watched
   */
  public static SessionMonitor open(Multiplexer multiplexer, Duration every) {
    if (every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("the time between two looks is not more than zero");
    }
    return new SessionMonitor(multiplexer, every);
  }

  /**
   * Lets a listener be told of what runs now, and of every change. A listener that throws is called
   * no more: its failure is passed to its own {@code failed} and kept in {@link
   * #listenerFailures()}; the others do not notice.
   *
   * @return closing it ends the calls
   */
  public Subscription listen(SnapshotListener listener) {
    Listening listening = new Listening(listener);
    listeners.add(listening);
    submit(() -> tellFirst(listening));
    return () -> listeners.remove(listening);
  }

  /**
   * Returns the first snapshot from now on that meets a condition; what is known already counts.
   * The future completes with a {@link SessionException} when watching or the condition fails, and
   * is cancelled when the monitor is closed.
   */
  public CompletableFuture<Snapshot> until(Predicate<Snapshot> condition) {
    return add(new ConditionWait(condition, new CompletableFuture<>()));
  }

  /**
   * Waits as {@link #until(Predicate)}, at the most for this long; then the future completes with
   * {@code DEADLINE}.
   */
  public CompletableFuture<Snapshot> until(Predicate<Snapshot> condition, Duration timeout) {
    ConditionWait wait = new ConditionWait(condition, new CompletableFuture<>());
    wait.endAfter(timeout);
    return add(wait);
  }

  /** Returns what listeners have thrown so far; each of them was called no more after that. */
  public List<SessionException> listenerFailures() {
    return List.copyOf(listenerFailures);
  }

  /**
   * Ends watching and every call; a call that is under way may still end. Futures that are not
   * complete are cancelled. Closing twice is harmless, and so is closing from a listener.
   */
  @Override
  public void close() {
    closed = true;
    watch.close();
    listeners.clear();
    waits.forEach(wait -> wait.future().cancel(false));
    worker.shutdown();
  }

  private CompletableFuture<Snapshot> add(ConditionWait wait) {
    waits.add(wait);
    wait.future().whenComplete((snapshot, over) -> waits.remove(wait));
    submit(() -> checkFirst(wait));
    if (closed) {
      wait.future().cancel(false);
    }
    return wait.future();
  }

  private void checkFirst(ConditionWait wait) {
    if (failure != null) {
      wait.future().completeExceptionally(failure);
    } else if (latest != null) {
      wait.check(latest);
    }
  }

  private void tellFirst(Listening listening) {
    if (failure != null) {
      tellFailed(listening, failure);
    } else if (latest != null) {
      tell(listening, latest);
    }
  }

  private void changed(Snapshot snapshot) {
    if (latest == null || !snapshot.sameStructure(latest)) {
      latest = snapshot;
      listeners.forEach(listening -> tell(listening, snapshot));
      waits.forEach(wait -> wait.check(snapshot));
    }
  }

  private void silent(SessionException deadline) {
    // What is known is of before, and does not count until the server answers again.
    latest = null;
    listeners.forEach(listening -> tellSilent(listening, deadline));
  }

  private void failed(SessionException why) {
    failure = why;
    listeners.forEach(listening -> tellFailed(listening, why));
    waits.forEach(wait -> wait.future().completeExceptionally(why));
  }

  private void tell(Listening listening, Snapshot snapshot) {
    // It may have been let go in the meantime; and a new one may have been told already.
    if (!listeners.contains(listening)
        || (listening.told != null && snapshot.sameStructure(listening.told))) {
      return;
    }
    listening.told = snapshot;
    try {
      listening.listener.changed(snapshot);
    } catch (RuntimeException e) {
      tellFailed(listening, keep(e));
    }
  }

  private void tellSilent(Listening listening, SessionException deadline) {
    listening.told = null;
    try {
      listening.listener.silent(deadline);
    } catch (RuntimeException e) {
      tellFailed(listening, keep(e));
    }
  }

  private void tellFailed(Listening listening, SessionException why) {
    if (listeners.remove(listening)) {
      try {
        listening.listener.failed(why);
      } catch (RuntimeException e) {
        keep(e);
      }
    }
  }

  private SessionException keep(RuntimeException thrown) {
    SessionException kept =
        new SessionException(
            StandardErrorCode.INTERNAL,
            "a listener of the monitor failed: " + thrown,
            Map.of(),
            thrown);
    listenerFailures.add(kept);
    return kept;
  }

  private void submit(Runnable task) {
    try {
      worker.execute(
          () -> {
            if (!closed) {
              task.run();
            }
          });
    } catch (RejectedExecutionException e) {
      // Closed: nobody is to be told anything any more.
    }
  }

  /** One registration of a listener; two of the same listener are two. */
  private static final class Listening {
    private final SnapshotListener listener;
    private @Nullable Snapshot told;

    Listening(SnapshotListener listener) {
      this.listener = listener;
    }
  }

  /** Hands on what the watch tells, from whatever thread, to the worker's. */
  private final class Events implements SnapshotListener {
    @Override
    public void changed(Snapshot snapshot) {
      submit(() -> SessionMonitor.this.changed(snapshot));
    }

    @Override
    public void silent(SessionException deadline) {
      submit(() -> SessionMonitor.this.silent(deadline));
    }

    @Override
    public void failed(SessionException why) {
      submit(() -> SessionMonitor.this.failed(why));
    }
  }
}
