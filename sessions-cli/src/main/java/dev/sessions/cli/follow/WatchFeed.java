package dev.sessions.cli.follow;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands snapshots from the monitor's thread to the command's, in their order. */
public final class WatchFeed implements SnapshotListener {
  /** How long Ctrl-C may take to reach us after it has reached the multiplexer's client. */
  private static final long CTRL_C_MILLIS = 300;

  private final BlockingQueue<Supplier<Snapshot>> queue = new LinkedBlockingQueue<>();
  private volatile Optional<SessionException> silence = Optional.empty();

  @Override
  public void changed(Snapshot snapshot) {
    silence = Optional.empty();
    queue.add(() -> snapshot);
  }

  @Override
  public void silent(SessionException deadline) {
    silence = Optional.of(deadline);
  }

  @Override
  public void failed(SessionException failure) {
    queue.add(
        () -> {
          throw failure;
        });
  }

  /** Returns the deadline that has passed, if the server does not answer at present. */
  public Optional<SessionException> silence() {
    return silence;
  }

  /**
   * Waits for the next snapshot.
   *
   * @return the snapshot, or empty if none comes in this time
   * @throws SessionException if watching has failed
   * @throws InterruptedException if this program is asked to end
   */
  public Optional<Snapshot> next(Duration atMost) throws InterruptedException {
    return open(queue.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
  }

  /**
   * Waits for what is the case after a while, or earlier if something changes; of several changes
   * only the last counts.
   *
   * @return the latest snapshot, or empty if nothing has changed
   */
  public Optional<Snapshot> latest(Duration atMost) throws InterruptedException {
    Optional<Snapshot> latest = next(atMost);
    for (Optional<Snapshot> later = latest; later.isPresent(); later = next(Duration.ZERO)) {
      latest = later;
    }
    return latest;
  }

  private static Optional<Snapshot> open(@Nullable Supplier<Snapshot> event)
      throws InterruptedException {
    if (event == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(event.get());
    } catch (SessionException e) {
      // Ctrl-C goes to every process on the terminal: a client that it has ended is no failure.
      TimeUnit.MILLISECONDS.sleep(CTRL_C_MILLIS);
      throw e;
    }
  }
}
