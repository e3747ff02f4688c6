package dev.sessions.cli.terminal;

import dev.sessions.reporting.Age;
import dev.sessions.reporting.CellWidth;
import java.io.PrintStream;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A line on standard error that turns while something runs, and is gone when it ends. Elsewhere
 * than on a terminal it shows nothing.
 */
public final class Spinner implements AutoCloseable {
  private static final String CLEAR = "\r\u001b[K";
  private static final String FRAMES = "|/-\\";
  private static final long FRAME_MILLIS = 120;

  private final PrintStream err;
  private final TimeSource time;
  private final String text;
  private final Instant start;
  private final boolean shown;
  private final ScheduledExecutorService turns =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "sessions-spinner");
            thread.setDaemon(true);
            return thread;
          });
  private int frame;
  private boolean drawn;
  private boolean lineIsOpen;

  /**
   * Starts to turn.
   *
   * @param environment the world around it
   * @param text what runs, in one line without control characters; shortened if it is long
   */
  public Spinner(CliEnvironment environment, String text) {
    this.err = environment.err();
    this.time = environment.time();
    // Room for the turning sign before it, and the time behind it.
    this.text = CellWidth.cut(text, environment.terminal().columns() - 12);
    this.start = time.now();
    this.shown = environment.terminal().stderr();
    if (shown) {
      turns.scheduleWithFixedDelay(this::turn, 0, FRAME_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Writes something to the terminal that stays, above the line. Until it has ended its own line,
   * nothing turns: that would erase it.
   *
   * @param writing writes it
   * @param endsLine whether it ends with a newline
   */
  public synchronized void above(Runnable writing, boolean endsLine) {
    clear();
    writing.run();
    lineIsOpen = !endsLine;
  }

  /** Returns whether what was written last to the terminal has not ended its line. */
  public synchronized boolean lineIsOpen() {
    return lineIsOpen;
  }

  /** Ends the line. Closing twice is harmless. */
  @Override
  public synchronized void close() {
    clear();
    turns.shutdown();
  }

  private void clear() {
    if (drawn) {
      err.print(CLEAR);
      err.flush();
      drawn = false;
    }
  }

  private synchronized void turn() {
    if (!turns.isShutdown() && !lineIsOpen) {
      char sign = FRAMES.charAt(frame++ % FRAMES.length());
      drawn = true;
      err.print(CLEAR + sign + " " + text + " " + Age.between(start, time.now()));
      err.flush();
    }
  }
}
