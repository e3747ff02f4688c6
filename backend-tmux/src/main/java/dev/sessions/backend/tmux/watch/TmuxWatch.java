package dev.sessions.backend.tmux.watch;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.snapshot.SnapshotReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches a server: reads a snapshot when launchers have recorded something, or when a cheap query
 * that is repeated about once a second returns something new, and pushes it if it differs from the
 * previous one.
 *
 * <p>No client stays connected. A client in control mode would be notified of changes, but before
 * tmux 3.7 it ends the whole server if something changes while it is connecting (tmux pull request
 * 4980).
 */
public final class TmuxWatch implements Subscription {
  /** How often the server is asked, so that what a person changes is noticed within two seconds. */
  private static final Duration ASK_EVERY = Duration.ofMillis(1200);

  /** Changes come in bursts; one snapshot serves a burst. */
  private static final Duration BURST = Duration.ofMillis(20);

  /** This many failures in a row end the watch; deadlines that pass do not count. */
  private static final int MOST_FAILURES = 3;

  private final SnapshotReader reader;
  private final RunStore store;
  private final SnapshotListener listener;
  private final Thread thread = new Thread(this::run, "sessions-tmux-watch");
  private boolean closed;
  private boolean calling;

  // Used only by the thread.
  private @Nullable Snapshot last;
  private String outline = "";
  private boolean silent;
  private int failures;
  private long nextRead = System.nanoTime();

  private TmuxWatch(SnapshotReader reader, RunStore store, SnapshotListener listener) {
    this.reader = reader;
    this.store = store;
    this.listener = listener;
  }

  /** Starts watching, in a daemon thread. */
  public static TmuxWatch start(SnapshotReader reader, RunStore store, SnapshotListener listener) {
    TmuxWatch watch = new TmuxWatch(reader, store, listener);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void run() {
    try (RecordSignal records = new RecordSignal(store)) {
      boolean changed = true;
      while (true) {
        if (changed) {
          pushIfChanged();
        }
        changed = records.await(ASK_EVERY) ? awaitBurst(records) : isOutlineNew();
      }
    } catch (InterruptedException e) {
      // Closed.
    } catch (SessionException e) {
      end(e);
    } catch (RuntimeException | Error e) { // whatever it is, the listener must not wait forever
      end(
          new SessionException(
              StandardErrorCode.INTERNAL, "watching tmux failed: " + e, Map.of(), e));
    }
  }

  private void end(SessionException failure) {
    call(() -> listener.failed(failure));
    close();
  }

  private boolean awaitBurst(RecordSignal records) throws InterruptedException {
    long untilNextRead = nextRead - System.nanoTime();
    TimeUnit.NANOSECONDS.sleep(Math.max(BURST.toNanos(), untilNextRead));
    records.await(Duration.ZERO);
    return true;
  }

  /** Reads a snapshot and pushes it if it differs from the previous one. */
  private void pushIfChanged() {
    long from = System.nanoTime();
    try {
      Snapshot now = reader.read().visible();
      failures = 0;
      silent = false;
      if (last == null || !now.sameStructure(last)) {
        call(() -> listener.changed(now));
        // The next outline may equal the last one, if this change was undone meanwhile.
        outline = "";
      }
      last = now;
    } catch (SessionException e) {
      endure(e);
    }
    // The server is left to others for as long as it was busy with this snapshot.
    long end = System.nanoTime();
    nextRead = end + (end - from);
  }

  private boolean isOutlineNew() {
    try {
      String before = outline;
      outline = reader.outline();
      return !outline.equals(before);
    } catch (SessionException e) {
      endure(e);
      return false;
    }
  }

  /**
   * Goes on after a failure, because the server may answer later; a silent server has any time for
   * that.
   *
   * @throws SessionException if it is time to give up
   */
  private void endure(SessionException failure) {
    boolean isSilence = failure.code().kind() == ErrorKind.TIMEOUT;
    if (!isSilence && (last == null && !silent || ++failures == MOST_FAILURES)) {
      throw failure;
    }
    // Whatever it answers next counts as changed.
    outline = "";
    if (isSilence && !silent) {
      silent = true;
      last = null;
      call(() -> listener.silent(failure));
    }
  }

  /**
   * Calls the listener unless the watch is closed. Closing ends the thread, but does not interrupt
   * the listener.
   */
  private void call(Runnable listenerCall) {
    synchronized (this) {
      if (closed) {
        return;
      }
      calling = true;
    }
    try {
      listenerCall.run();
    } finally {
      synchronized (this) {
        calling = false;
        if (closed) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (!calling) {
      thread.interrupt();
    }
  }
}
