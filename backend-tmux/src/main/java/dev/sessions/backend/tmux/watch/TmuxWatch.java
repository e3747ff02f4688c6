package dev.sessions.backend.tmux.watch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import dev.sessions.backend.tmux.look.Looker;
import dev.sessions.backend.tmux.process.ControlClient;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.record.RunStore;
import dev.sessions.backend.tmux.script.RunFolder;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches a server: looks when tmux or a launcher says that something has changed, and pushes what
 * it sees where that differs from before.
 *
 * <p>While no server runs there is nobody to tell us that one has started, so then it looks once a
 * second. A client that ends at once, whatever the reason, is started anew no more often than that.
 */
public final class TmuxWatch implements Subscription {
  /** Changes come in bursts; one look serves a burst. */
  private static final long BURST_MILLIS = 20;

  private static final long UNTOLD_MILLIS = 1000;

  private final TmuxClient client;
  private final Looker looker;
  private final SnapshotListener listener;
  private final RecordWatch records;
  private final Semaphore changes = new Semaphore(1);
  private @Nullable ControlClient control;
  private volatile boolean closed;

  private TmuxWatch(
      TmuxClient client, Looker looker, RecordWatch records, SnapshotListener listener) {
    this.client = client;
    this.looker = looker;
    this.records = records;
    this.listener = listener;
  }

  /**
   * Starts watching.
   *
   * @throws SessionException {@link StandardErrorCode#UNREACHABLE} where the state folder cannot be
   *     watched
   */
  public static TmuxWatch start(
      TmuxClient client, Looker looker, RunStore store, SnapshotListener listener) {
    try {
      store.prepare();
      TmuxWatch watch = new TmuxWatch(client, looker, new RecordWatch(store.root()), listener);
      watch.thread("records", () -> watch.records.listen(watch.changes::release));
      watch.thread("looks", watch::run);
      return watch;
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.UNREACHABLE,
          "the state folder " + store.root() + " cannot be watched: " + e.getMessage(),
          Map.of(),
          e);
    }
  }

  private void thread(String name, Runnable body) {
    Thread thread = new Thread(body, "sessions-tmux-watch-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    Snapshot last = null;
    try {
      while (awaitChange(last)) {
        Snapshot now = looker.look().snapshot();
        if ((last == null || !now.sameStructure(last)) && !closed) {
          listener.changed(now);
        }
        last = now;
        if (now.serverRunning()) {
          listenToServer();
        }
      }
    } catch (SessionException e) {
      if (!closed) {
        close();
        listener.failed(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitChange(@Nullable Snapshot last) throws InterruptedException {
    if (isListening()) {
      changes.acquire();
    } else {
      changes.tryAcquire(UNTOLD_MILLIS, TimeUnit.MILLISECONDS);
    }
    if (last != null) {
      TimeUnit.MILLISECONDS.sleep(BURST_MILLIS);
    }
    changes.drainPermits();
    return !closed;
  }

  private synchronized boolean isListening() {
    return control != null;
  }

  /**
   * The first thing that the new client hears is that it is there, which leads to one more look.
   */
  private synchronized void listenToServer() {
    if (control != null || closed) {
      return;
    }
    ControlClient started = ControlClient.start(client, RunFolder.newWatchName());
    control = started;
    thread("server", () -> listen(started));
  }

  private void listen(ControlClient started) {
    started.listen(line -> changes.release());
    // It has ended, with its server or without it. The next look tells, and starts another.
    started.close();
    synchronized (this) {
      control = null;
    }
  }

  @Override
  public void close() {
    closed = true;
    records.close();
    synchronized (this) {
      if (control != null) {
        control.close();
      }
    }
    changes.release();
  }
}
