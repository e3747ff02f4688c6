package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells when every command runs: each writes one byte into a named pipe as the first thing that it
 * does. Waiting for them costs nothing while they come up, whoever starts them.
 */
final class ReadyPipe implements AutoCloseable {
  private final int expected;
  private final RandomAccessFile pipe;
  private final CountDownLatch all = new CountDownLatch(1);
  private volatile long readyNanos;
  private volatile int seen;

  /**
   * Opens a pipe that is there.
   *
   * @param expected how many commands are to come
   */
  ReadyPipe(Path file, int expected) throws IOException {
    this.expected = expected;
    // Open for writing too: neither end then waits for the other to be opened.
    this.pipe = new RandomAccessFile(file.toFile(), "rw");
    Thread reader = new Thread(this::read, "ready");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    byte[] bytes = new byte[4096];
    try {
      while (seen < expected) {
        seen += pipe.read(bytes);
      }
      readyNanos = System.nanoTime();
      all.countDown();
    } catch (IOException closed) {
      // The wait then says how many had come.
    }
  }

  /**
   * Waits until the last command runs.
   *
   * @return when that was, by {@link System#nanoTime}
   * @throws IOException where some do not run within the seconds
   */
  long await(int seconds) throws IOException {
    try {
      if (!all.await(seconds, TimeUnit.SECONDS)) {
        throw new IOException("only " + seen + " of " + expected + " commands came to run");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while commands came up", e);
    }
    return readyNanos;
  }

  @Override
  public void close() throws IOException {
    // A read that still waits holds the file: one byte lets it go on and see that it is over.
    if (all.getCount() > 0) {
      seen = expected;
      pipe.write('\n');
    }
    pipe.close();
  }
}
