package dev.sessions.backend.support.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Reads from and writes to processes, each pipe in a thread, because a read cannot be interrupted.
 */
final class Pipes {
  /** Daemon threads, which do not keep the JVM alive. */
  private static final Executor THREADS =
      task -> {
        Thread thread = new Thread(task, "sessions-pipe");
        thread.setDaemon(true);
        thread.start();
      };

  private Pipes() {}

  static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        THREADS);
  }

  static CompletableFuture<Void> write(OutputStream stream, String input) {
    return CompletableFuture.runAsync(
        () -> {
          try (stream) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            // The process ended without reading everything; its answer says why.
          }
        },
        THREADS);
  }
}
