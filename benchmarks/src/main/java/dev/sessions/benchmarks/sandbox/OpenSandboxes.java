package dev.sessions.benchmarks.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The sandboxes that are open. A shutdown hook closes those that are still open when the JVM ends,
 * so Ctrl-C leaves no server, program or folder behind.
 */
final class OpenSandboxes {
  private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long POLL_MILLIS = 5;
  private static final Map<Sandbox, Thread> OPEN = new ConcurrentHashMap<>();
  private static final Set<LockedFolder> TO_REMOVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(OpenSandboxes::closeAll, "closing"));
  }

  private OpenSandboxes() {}

  /** Creates a sandbox. */
  @FunctionalInterface
  interface Factory {
    Sandbox open() throws IOException;
  }

  /**
   * Creates and returns a sandbox, which is closed by {@link #close}, or at the latest when the JVM
   * ends.
   */
  static Sandbox open(Factory factory) throws IOException {
    Programs.STARTS.lock();
    try {
      Sandbox sandbox = factory.open();
      OPEN.put(sandbox, Thread.currentThread());
      return sandbox;
    } finally {
      Programs.STARTS.unlock();
    }
  }

  /** Closes a sandbox; does nothing if it is closed already. */
  static void close(Sandbox sandbox) throws IOException {
    if (OPEN.containsKey(sandbox)) {
      try {
        sandbox.end();
      } finally {
        OPEN.remove(sandbox);
      }
    }
  }

  /**
   * Removes a folder when the JVM ends. ext4 creates files slowly for some time after many were
   * removed, which would slow down the next measurement.
   */
  static void removeAtEnd(LockedFolder folder) {
    TO_REMOVE.add(folder);
  }

  private static void closeAll() {
    // Never released: a thread that wants to start a program from now on waits until the JVM ends.
    Programs.STARTS.lock();
    Programs.killAll();
    OPEN.values().forEach(Thread::interrupt);
    awaitOwners();
    for (Sandbox sandbox : OPEN.keySet()) {
      try {
        close(sandbox);
      } catch (IOException | UncheckedIOException e) {
        // The others are closed all the same; the next run removes what is left.
      }
    }
    for (LockedFolder folder : TO_REMOVE) {
      try {
        folder.close();
      } catch (IOException | UncheckedIOException e) {
        // As above.
      }
    }
  }

  /** Waits until no thread uses the sandbox that it opened, but at most five seconds. */
  private static void awaitOwners() {
    long deadline = System.nanoTime() + TIMEOUT_NANOS;
    while (OPEN.values().stream().anyMatch(OpenSandboxes::isBusy) && System.nanoTime() < deadline) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static boolean isBusy(Thread owner) {
    return owner.isAlive() && !Programs.STARTS.hasQueuedThread(owner);
  }
}
