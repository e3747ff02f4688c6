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

/**
 * Watches a multiplexer that pushes nothing, by reading it again and again in one daemon thread.
 */
final class PollingWatch implements Subscription {
  private final ScheduledExecutorService readings =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("sessions-reading"));
  private final Multiplexer multiplexer;
  private final SnapshotListener listener;
  private @Nullable Snapshot latest;
  private boolean silent;

  private PollingWatch(Multiplexer multiplexer, SnapshotListener listener) {
    this.multiplexer = multiplexer;
    this.listener = listener;
  }

  /**
   * Starts reading, now and then each time that this much has passed since the last reading.
   *
   * @param listener called for each snapshot that differs from the one before, in a thread of its
   *     own
   */
  static PollingWatch start(Multiplexer multiplexer, Duration every, SnapshotListener listener) {
    PollingWatch watch = new PollingWatch(multiplexer, listener);
    long pause = TimeUnit.NANOSECONDS.convert(every);
    watch.readings.scheduleWithFixedDelay(watch::read, 0, pause, TimeUnit.NANOSECONDS);
    return watch;
  }

  private void read() {
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
              "the backend '" + multiplexer.info().name() + "' failed when it was read: " + e,
              Map.of(),
              e));
      return;
    }
    silent = false;
    if (!readings.isShutdown() && (latest == null || !now.sameStructure(latest))) {
      latest = now;
      listener.changed(now);
    }
  }

  /** A server that is silent may answer later; any other failure ends the watch. */
  private void endure(SessionException failure) {
    if (failure.code().kind() != ErrorKind.TIMEOUT) {
      fail(failure);
    } else if (!silent && !readings.isShutdown()) {
      silent = true;
      latest = null;
      listener.silent(failure);
    }
  }

  private void fail(SessionException failure) {
    if (!readings.isShutdown()) {
      readings.shutdown();
      listener.failed(failure);
    }
  }

  @Override
  public void close() {
    // A reading that is under way ends by its own deadline; no listener is called for it.
    readings.shutdown();
  }
}
