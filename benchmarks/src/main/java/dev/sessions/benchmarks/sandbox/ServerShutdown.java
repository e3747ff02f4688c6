package dev.sessions.benchmarks.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ends a server and waits until all its processes are gone, so they do not disturb what follows.
 */
final class ServerShutdown {
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long POLL_MILLIS = 5;

  private ServerShutdown() {}

  /** Sends a server the request to end. */
  @FunctionalInterface
  interface Request {
    void send() throws IOException;
  }

  /**
   * Returns whether a process is running. A zombie is not: the init process of a small machine may
   * take long to reap it.
   */
  private static boolean isRunning(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String stat =
          Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "stat")).get(0);
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException ended) {
      return false;
    }
  }

  /**
   * Sends the request, waits until the server and all its descendants have ended, and kills what is
   * still running after a minute.
   */
  static void end(ProcessHandle server, Request request) throws IOException {
    List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
    all.add(server);
    try {
      request.send();
      long deadline = System.nanoTime() + DEADLINE_NANOS;
      while (all.stream().anyMatch(ServerShutdown::isRunning) && System.nanoTime() < deadline) {
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
