package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends a server and waits until nothing of it is left, so that what is measured next is alone. */
final class Ending {
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long LOOK_MILLIS = 5;

  private Ending() {}

  /** Asks a server to end. */
  @FunctionalInterface
  interface Request {
    void send() throws IOException;
  }

  /** One that has ended may wait long for the init of a small machine to look after it. */
  private static boolean runs(ProcessHandle process) {
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

  /** Asks, waits for the server and everything below it, and kills by its id what stays. */
  static void end(ProcessHandle server, Request request) throws IOException {
    List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
    all.add(server);
    try {
      request.send();
      long until = System.nanoTime() + DEADLINE_NANOS;
      while (all.stream().anyMatch(Ending::runs) && System.nanoTime() < until) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
