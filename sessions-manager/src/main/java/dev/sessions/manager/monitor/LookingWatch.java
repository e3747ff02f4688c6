package dev.sessions.manager.monitor;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Watches a multiplexer that pushes nothing, by looking again and again in one daemon thread. */
final class LookingWatch implements Subscription {
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("sessions-look"));
  private final Multiplexer multiplexer;
  private final SnapshotListener listener;
  private @Nullable Snapshot latest;
  private boolean silent;

  private LookingWatch(Multiplexer multiplexer, SnapshotListener listener) {
    this.multiplexer = multiplexer;
    this.listener = listener;
  }

  /**
   * Starts looking, now and then each time that this much has passed since the end of a look.
   *
   * @param listener told of each look that differs from the one before, in a thread of its own
   */
  static LookingWatch start(Multiplexer multiplexer, Duration every, SnapshotListener listener) {
    LookingWatch watch = new LookingWatch(multiplexer, listener);
    long pause = TimeUnit.NANOSECONDS.convert(every);
    watch.looks.scheduleWithFixedDelay(watch::look, 0, pause, TimeUnit.NANOSECONDS);
    return watch;
  }

  private void look() {
    Snapshot now;
    try {
      now = multiplexer.snapshot();
    } catch (SessionException e) {
      endure(e);
      return;
    } catch (RuntimeException | Error e) {
      // A backend is anybody's code, and the executor would swallow what it throws.
      fail(
          new SessionException(
              StandardErrorCode.INTERNAL,
              "the backend '" + multiplexer.info().name() + "' failed at a look: " + e,
              Map.of(),
              e));
      return;
    }
    silent = false;
    if (!looks.isShutdown() && (latest == null || !now.sameStructure(latest))) {
      latest = now;
      listener.changed(now);
    }
  }

  /** A server that is silent may answer later; any other failure ends the watch. */
  private void endure(SessionException failure) {
    if (failure.code().kind() != ErrorKind.TIMEOUT) {
      fail(failure);
    } else if (!silent && !looks.isShutdown()) {
      silent = true;
      latest = null;
      listener.silent(failure);
    }
  }

  private void fail(SessionException failure) {
    if (!looks.isShutdown()) {
      looks.shutdown();
      listener.failed(failure);
    }
  }

  @Override
  public void close() {
    // A look that is under way ends by its own deadline; nobody is told of it.
    looks.shutdown();
  }
}
