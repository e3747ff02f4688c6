package dev.sessions.manager.monitor;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import dev.sessions.manager.monitor.MonitorListeners.Listening;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Watches a multiplexer: it calls listeners for each change, and waits until a condition is met.
 * Changes are pushed if the backend can do that; otherwise the server is read again and again.
 *
 * <p>Listeners and conditions are called one at a time in the monitor's own daemon thread; one that
 * blocks holds up the others. A server that lets a deadline pass is waited for: listeners are
 * called about its silence once, and waits end when it answers again, or by their own deadline.
 * When watching fails, that is the end: every listener is called, every wait ends with the failure,
 * also one that begins later, and {@link #failure()} returns it.
 */
public final class SessionMonitor implements AutoCloseable {
  /** How long to wait between two readings of a server that pushes nothing: one second. */
  public static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(DaemonThreads.named("sessions-monitor"));
  private final Set<ConditionWait> waits = ConcurrentHashMap.newKeySet();
  private final MonitorListeners listeners = new MonitorListeners();
  private final Subscription watch;
  private volatile boolean closed;
  private volatile @Nullable SessionException failure;

  /** Only the worker's thread knows it. */
  private @Nullable Snapshot latest;

  private SessionMonitor(Multiplexer multiplexer, Duration every) {
    SnapshotListener events = new Events();
    this.watch =
        multiplexer.info().can(Capability.WATCH)
            ? multiplexer.watch(events)
            : PollingWatch.start(multiplexer, every, events);
  }

  /**
   * Starts watching.
   *
   * @param multiplexer an open connection, which stays the caller's to close, after this monitor
   * @param every how long to wait between two readings if the backend pushes nothing; more than 0
   * @throws IllegalArgumentException if {@code every} is not more than zero
   * @throws SessionException if the multiplexer cannot be watched
   */
  public static SessionMonitor open(Multiplexer multiplexer, Duration every) {
    if (every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("the time between two readings is not more than zero");
    }
    return new SessionMonitor(multiplexer, every);
  }

  /**
   * Calls a listener for what runs now, and for every change. A listener that throws is called no
   * more: its failure is passed to its own {@code failed} and kept in {@link #listenerFailures()};
   * the others do not notice.
   *
   * @param listener what is called; a lambda is given the snapshots
   * @return closing it ends the calls
   */
  public Subscription listen(SnapshotListener listener) {
    Listening listening = listeners.add(listener);
    submit(() -> callFirst(listening));
    return () -> listeners.remove(listening);
  }

  /**
   * Returns the first snapshot from now on that meets a condition; what is known already counts.
   * The future completes with a {@link SessionException} when watching or the condition fails, and
   * is cancelled when the monitor is closed. {@link #await} waits for it.
   */
  public CompletableFuture<Snapshot> until(Predicate<Snapshot> condition) {
    return add(new ConditionWait(condition, new CompletableFuture<>()));
  }

  /**
   * Waits as {@link #until(Predicate)}, at the most for this long; then the future completes with
   * {@code DEADLINE}.
   *
   * @param condition what is waited for; {@link SessionConditions} has some
   * @param timeout how long to wait at the most
   * @return the first snapshot that meets the condition
   */
  public CompletableFuture<Snapshot> until(Predicate<Snapshot> condition, Duration timeout) {
    ConditionWait wait = new ConditionWait(condition, new CompletableFuture<>());
    wait.endAfter(timeout);
    return add(wait);
  }

  /**
   * Waits in the caller's thread until a condition is met; what is known already counts. A listener
   * or a condition of this monitor must not call it: they hold up what it waits for.
   *
   * @param condition what is waited for; {@link SessionConditions} has some
   * @param timeout how long to wait at the most
   * @return the first snapshot that meets the condition
   * @throws SessionException {@code DEADLINE} if none meets it in time; {@code INTERRUPTED} if the
   *     caller is interrupted, which stays so, or the monitor is closed; {@code INTERNAL} if the
   *     condition throws; the failure itself if watching fails or has failed
   */
  public Snapshot await(Predicate<Snapshot> condition, Duration timeout) {
    return BlockingWait.on(until(condition, timeout));
  }

  /** Returns why watching has ended; empty as long as it goes on. */
  public Optional<SessionException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Returns what listeners have thrown so far; each of them was called no more after that. */
  public List<SessionException> listenerFailures() {
    return listeners.thrown();
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

  private void callFirst(Listening listening) {
    if (failure != null) {
      listeners.failed(listening, failure);
    } else if (latest != null) {
      listeners.changed(listening, latest);
    }
  }

  private void changed(Snapshot snapshot) {
    if (latest == null || !snapshot.sameStructure(latest)) {
      latest = snapshot;
      listeners.changed(snapshot);
      waits.forEach(wait -> wait.check(snapshot));
    }
  }

  private void silent(SessionException deadline) {
    // What is known is of before, and does not count until the server answers again.
    latest = null;
    listeners.silent(deadline);
  }

  private void failed(SessionException why) {
    failure = why;
    listeners.failed(why);
    waits.forEach(wait -> wait.future().completeExceptionally(why));
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
      // Closed: there are no calls any more.
    }
  }

  /** Passes what the watch reports, from whatever thread, to the worker's. */
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
