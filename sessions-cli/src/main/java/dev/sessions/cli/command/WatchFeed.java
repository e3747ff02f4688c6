package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hands snapshots from the monitor's thread to the command's, in their order. */
final class WatchFeed implements SnapshotListener {
  /** How long Ctrl-C may take to reach us after it has reached the multiplexer's client. */
  private static final long CTRL_C_MILLIS = 300;

  private final BlockingQueue<Supplier<Snapshot>> queue = new LinkedBlockingQueue<>();

  @Override
  public void changed(Snapshot snapshot) {
    queue.add(() -> snapshot);
  }

  @Override
  public void failed(SessionException failure) {
    queue.add(
        () -> {
          throw failure;
        });
  }

  /**
   * Waits for the next snapshot.
   *
   * @throws SessionException where watching has failed
   * @throws InterruptedException where this program is asked to end
   */
  Snapshot next() throws InterruptedException {
    return open(queue.take());
  }

  /**
   * Waits for what is the case after a while, or earlier where something changes; of several
   * changes only the last is told.
   *
   * @return the latest snapshot, or empty where nothing has changed
   */
  Optional<Snapshot> latest(long millis) throws InterruptedException {
    Supplier<Snapshot> latest = queue.poll(millis, TimeUnit.MILLISECONDS);
    Optional<Snapshot> snapshot = Optional.empty();
    while (latest != null) {
      snapshot = Optional.of(open(latest));
      latest = queue.poll();
    }
    return snapshot;
  }

  private static Snapshot open(Supplier<Snapshot> event) throws InterruptedException {
    try {
      return event.get();
    } catch (SessionException e) {
      // Ctrl-C goes to every process on the terminal: a client that it has ended is no failure.
      TimeUnit.MILLISECONDS.sleep(CTRL_C_MILLIS);
      throw e;
    }
  }
}
