package dev.sessions.manager.monitor;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Waits for a future of a monitor in the caller's thread, and throws nothing but our own errors.
 */
final class BlockingWait {
  private BlockingWait() {}

  /** Returns what the future completes with; cancels it if the caller is interrupted. */
  static Snapshot on(CompletableFuture<Snapshot> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(false);
      Thread.currentThread().interrupt();
      throw interrupted("interrupted while waiting for a condition", e);
    } catch (CancellationException e) {
      throw interrupted("the monitor was closed while a condition was waited for", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SessionException failure) {
        throw failure;
      }
      throw new SessionException(
          StandardErrorCode.INTERNAL, "waiting failed: " + e.getCause(), Map.of(), e);
    }
  }

  private static SessionException interrupted(String message, Exception cause) {
    return new SessionException(StandardErrorCode.INTERRUPTED, message, Map.of(), cause);
  }
}
