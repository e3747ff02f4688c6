package dev.sessions.cli.terminal;

import dev.sessions.reporting.VisibleText;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Prints what backends log: warnings, and with {@code --verbose} everything, so also each call of a
 * multiplexer's program with its duration. The JVM's own logging would take 25 ms to start.
 */
public final class MessageLogger implements System.Logger {
  private final Output output;
  private final Level least;

  /**
   * Creates a logger.
   *
   * @param output where messages go
   * @param verbose whether to print everything
   */
  public MessageLogger(Output output, boolean verbose) {
    this.output = output;
    this.least = verbose ? Level.ALL : Level.WARNING;
  }

  @Override
  public String getName() {
    return "sessions";
  }

  @Override
  public boolean isLoggable(Level level) {
    return level != Level.OFF && level.getSeverity() >= least.getSeverity();
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (isLoggable(level)) {
      String cause = thrown == null ? "" : ": " + thrown;
      output.message("sessions: " + VisibleText.of(message + cause));
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... parameters) {
    boolean formats = format != null && parameters != null && parameters.length > 0;
    log(
        level,
        bundle,
        formats ? MessageFormat.format(format, parameters) : format,
        (Throwable) null);
  }
}
