package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Knows which stands are open, and closes them where the JVM is told to end before they are: Ctrl-C
 * leaves no server, program or folder behind.
 */
final class Closing {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long LOOK_MILLIS = 5;
  private static final Map<Stand, Thread> OPEN = new ConcurrentHashMap<>();
  private static final Set<Folder> ENDED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Closing::closeAll, "closing"));
  }

  private Closing() {}

  /** Opens a stand. */
  @FunctionalInterface
  interface Opening {
    Stand open() throws IOException;
  }

  /** Opens a stand, which is closed by {@link #close} or at the latest when the JVM ends. */
  static Stand open(Opening opening) throws IOException {
    Programs.STARTS.lock();
    try {
      Stand stand = opening.open();
      OPEN.put(stand, Thread.currentThread());
      return stand;
    } finally {
      Programs.STARTS.unlock();
    }
  }

  /** Closes a stand once, however often it is called. */
  static void close(Stand stand) throws IOException {
    if (OPEN.containsKey(stand)) {
      try {
        stand.end();
      } finally {
        OPEN.remove(stand);
      }
    }
  }

  /**
   * Removes a folder at the very end: ext4 makes files slowly for some time after many were
   * removed, and who is measured next would pay for that.
   */
  static void removeAtEnd(Folder folder) {
    ENDED.add(folder);
  }

  private static void closeAll() {
    // Never given back: who wants to start something from now on waits until the JVM has ended.
    Programs.STARTS.lock();
    Programs.endAll();
    OPEN.values().forEach(Thread::interrupt);
    awaitOwners();
    for (Stand stand : OPEN.keySet()) {
      try {
        close(stand);
      } catch (IOException | UncheckedIOException stays) {
        // The others are closed all the same; the next run removes what stays.
      }
    }
    for (Folder folder : ENDED) {
      try {
        folder.close();
      } catch (IOException | UncheckedIOException stays) {
        // As above.
      }
    }
  }

  /** Waits until no owner does anything more on its stand. */
  private static void awaitOwners() {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (OPEN.values().stream().anyMatch(Closing::works) && System.nanoTime() < until) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static boolean works(Thread owner) {
    return owner.isAlive() && !Programs.STARTS.hasQueuedThread(owner);
  }
}
