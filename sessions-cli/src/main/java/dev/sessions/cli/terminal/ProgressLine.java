package dev.sessions.cli.terminal;

import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.reporting.VisibleText;
import java.io.PrintStream;

/**
 * One line on a terminal that says how far a launch has come, and is gone when it ends. Elsewhere
 * than on a terminal, and for a single session, it writes nothing.
 */
public final class ProgressLine implements LaunchListener, AutoCloseable {
  /** Back to the first column, and nothing left of the line. */
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final int columns;
  private final int total;
  private final boolean shown;
  private int created;

  /** Creates the line for a launch of so many sessions. */
  public ProgressLine(CliEnvironment environment, int total) {
    this.err = environment.err();
    this.columns = environment.terminal().columns();
    this.total = total;
    this.shown = environment.terminal().stderr() && total > 1;
    show("");
  }

  @Override
  public synchronized void created(LaunchStep step) {
    created++;
    show(step.sessionName());
  }

  /** What became of each session is printed once the line is gone. */
  @Override
  public void ended(LaunchOutcome outcome) {}

  /** Removes the line. */
  @Override
  public synchronized void close() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }

  private void show(String name) {
    if (shown) {
      String text = "launching " + created + "/" + total + " " + VisibleText.of(name);
      err.print(CLEAR + text.substring(0, Math.min(text.length(), columns - 1)));
      err.flush();
    }
  }
}
