package dev.sessions.cli.terminal;

import java.util.concurrent.TimeUnit;

/**
 * Interrupts a command soon after the reader of its output has gone, whatever the command waits
 * for. A command that is about to change something ends the watch first: it is not given up halfway
 * because nothing reads its report.
 */
public final class ReaderWatch {
  private final OutputReader reader;
  private final Thread command = Thread.currentThread();
  private boolean over;
  private boolean interrupted;

  private ReaderWatch(OutputReader reader) {
    this.reader = reader;
  }

  /** Returns a watch that interrupts the calling thread. */
  public static ReaderWatch begin(OutputReader reader) {
    ReaderWatch watch = new ReaderWatch(reader);
    if (reader != OutputReader.STAYS) {
      // Not a lambda: the first of a JVM costs milliseconds.
      Thread thread = new Thread(watch.new Asking(), "sessions-reader");
      thread.setDaemon(true);
      thread.start();
    }
    return watch;
  }

  /** Returns whether it has interrupted the command because the reader has gone. */
  public synchronized boolean readerIsGone() {
    return interrupted;
  }

  /**
   * Ends the watch: from now on it interrupts nothing, and an interrupt of its own is withdrawn.
   *
   * @return whether the reader has gone before
   */
  public synchronized boolean end() {
    if (!over) {
      over = true;
      notifyAll();
      if (interrupted) {
        Thread.interrupted();
      }
    }
    return interrupted;
  }

  private synchronized boolean waitAndAsk(long millis) {
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
      for (long left = millis; !over && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      return false;
    }
    if (!over && reader.isGone()) {
      interrupted = true;
      command.interrupt();
    }
    return !over && !interrupted;
  }

  private final class Asking implements Runnable {
    @Override
    public void run() {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = waitAndAsk(OutputReader.ASK_EVERY.toMillis());
      }
    }
  }
}
