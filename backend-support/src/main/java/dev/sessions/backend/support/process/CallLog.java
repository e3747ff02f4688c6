package dev.sessions.backend.support.process;

import dev.sessions.api.spi.ConnectContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Logs each call with its duration, at the level {@code DEBUG}. The input of a process is never
 * logged, because it may hold a secret.
 */
final class CallLog {
  private final ConnectContext context;
  private System.@Nullable Logger logger;

  CallLog(ConnectContext context) {
    this.context = context;
  }

  /** Starts the JVM's logging if needed, while the process begins its work. */
  synchronized void prepare() {
    if (logger == null) {
      logger = context.logger();
    }
  }

  /** Logs a call that has ended; it began at a time of {@link System#nanoTime()}. */
  synchronized void ended(List<String> argv, long begun, String how) {
    System.Logger target = logger;
    if (target != null && target.isLoggable(System.Logger.Level.DEBUG)) {
      long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
      target.log(
          System.Logger.Level.DEBUG,
          String.join(" ", argv) + ": " + how + " after " + micros / 1000.0 + " ms");
    }
  }
}
