package dev.sessions.cli.invocation;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Reads in another thread from what may be silent for ever, such as a terminal or a pipe: Java
 * cannot interrupt such a reading, but the wait for it.
 */
final class InterruptibleReading {
  private InterruptibleReading() {}

  static <T> T of(Supplier<T> reading) {
    FutureTask<T> task = new FutureTask<>(reading::get);
    Thread thread = new Thread(task, "sessions-input");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SessionException(
          StandardErrorCode.INTERRUPTED, "interrupted while reading the layouts", Map.of(), e);
    }
  }
}
