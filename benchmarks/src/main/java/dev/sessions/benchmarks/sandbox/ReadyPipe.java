package dev.sessions.benchmarks.sandbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reports when every command is running: each command first writes one byte to a named pipe.
 * Waiting for them costs no CPU time, whoever starts them.
 */
final class ReadyPipe implements AutoCloseable {
  private final int expected;
  private final RandomAccessFile pipe;
  private final CountDownLatch all = new CountDownLatch(1);
  private volatile long readyNanos;
  private volatile int seen;

  /**
   * Opens an existing pipe.
   *
   * @param expected how many commands will be started
   */
  ReadyPipe(Path file, int expected) throws IOException {
    this.expected = expected;
    // Opened for writing too, so that neither end waits until the other is opened.
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
      // A wait then times out and reports how many commands had started.
    }
  }

  /**
   * Waits until every command is running.
   *
   * @return when the last one started, by {@link System#nanoTime}
   * @throws IOException if some are not running after that many seconds
   */
  long await(int seconds) throws IOException {
    try {
      if (!all.await(seconds, TimeUnit.SECONDS)) {
        throw new IOException(
            "only " + seen + " of " + expected + " commands started within " + seconds + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for commands to start", e);
    }
    return readyNanos;
  }

  @Override
  public void close() throws IOException {
    // A blocked read would keep the file open: one byte ends it, and with it the reader's loop.
    if (all.getCount() > 0) {
      seen = expected;
      pipe.write('\n');
    }
    pipe.close();
  }
}
