package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Stops launches in an orderly way when the thread that asked for them is interrupted, as by
 * Ctrl-C: no further step is taken and what was begun is undone before the thread goes on.
 */
final class GracefulStop {
  private static final Executor THREAD =
      task -> {
        Thread thread = new Thread(task, "sessions-tmux-launches");
        thread.setDaemon(true);
        thread.start();
      };

  private volatile boolean requested;

  /**
   * Runs work that stops at its next {@link #check} after an interrupt, and returns its result. The
   * thread's interrupt flag is set again afterwards.
   */
  <T> T run(Supplier<T> work) {
    CompletableFuture<T> done = CompletableFuture.supplyAsync(work, THREAD);
    try {
      while (true) {
        try {
          return done.get();
        } catch (InterruptedException e) {
          requested = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new SessionException(
          StandardErrorCode.INTERNAL, "the launch failed: " + e.getCause(), Map.of(), e);
    } finally {
      if (requested) {
        Thread.currentThread().interrupt();
      }
    }
  }

  boolean isRequested() {
    return requested;
  }

  /** Throws if an interrupt has requested the stop. */
  void check(LaunchScript script) {
    if (requested) {
      throw failure(script, "was interrupted, and what was created of it is undone");
    }
  }

  static SessionException failure(LaunchScript script, String what) {
    String name = script.step().sessionName();
    return new SessionException(
        StandardErrorCode.INTERRUPTED,
        "session '" + name + "' " + what,
        Map.of("session", name),
        null);
  }
}
