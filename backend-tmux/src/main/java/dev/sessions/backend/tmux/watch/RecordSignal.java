package dev.sessions.backend.tmux.watch;

import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for launchers to record something, after which they all touch one file.
 *
 * <p>If the system reports changed files, waiting costs nothing. If it does not, or Java only polls
 * (everywhere but on Linux and Windows), or the folder does not exist yet, the modification time of
 * that file is read ten times a second. Nothing is written, so a read-only folder works as well.
 */
final class RecordSignal implements AutoCloseable {
  private static final long POLL_MILLIS = 100;

  private final RunStore store;
  private final Path root;
  private final boolean systemReports;
  private @Nullable WatchService service;
  private @Nullable Object registered;
  private String stamp;

  /** Waits for the launchers that have their run folders in this store. */
  RecordSignal(RunStore store) {
    this(store, systemReports());
  }

  /**
   * Waits for the launchers that have their run folders in this store.
   *
   * @param systemReports whether the system can report changed files
   */
  RecordSignal(RunStore store, boolean systemReports) {
    this.store = store;
    this.root = store.root();
    this.systemReports = systemReports;
    register();
    stamp = stamp();
  }

  private static boolean systemReports() {
    String system = System.getProperty("os.name", "");
    return system.equals("Linux") || system.startsWith("Windows");
  }

  private void register() {
    if (service != null && !Objects.equals(registered, folderKey())) {
      // The folder was replaced by another.
      close();
    }
    if (!systemReports || service != null || !Files.isDirectory(root)) {
      return;
    }
    registered = folderKey();
    WatchService created = null;
    try {
      created = root.getFileSystem().newWatchService();
      root.register(
          created,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      service = created;
    } catch (IOException e) {
      // The number of these is limited for each user.
      store.logIgnored("a watch reads the time of a file instead of being woken", e);
      close(created);
    }
  }

  /**
   * Waits until something is recorded, but not longer than this.
   *
   * @return whether something has been recorded since the last call
   */
  boolean await(Duration atMost) throws InterruptedException {
    register();
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toNanos();
    boolean changed = isStampNew();
    do {
      // Reports of the system are always consumed; otherwise they would be reported again.
      changed = isReported(changed ? 0 : left) || changed;
      changed = isStampNew() || changed;
      left = end - System.nanoTime();
    } while (!changed && left > 0);
    return changed;
  }

  /**
   * Returns the identity of the folder, which another one of its name does not have; null if it
   * does not exist.
   */
  private @Nullable Object folderKey() {
    try {
      return Files.readAttributes(root, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  private boolean isReported(long nanos) throws InterruptedException {
    if (service == null) {
      TimeUnit.NANOSECONDS.sleep(Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS)));
      return false;
    }
    WatchKey key = service.poll(nanos, TimeUnit.NANOSECONDS);
    if (key == null) {
      return false;
    }
    key.pollEvents();
    if (!key.reset()) {
      // The folder is gone; it may be created again later.
      close();
    }
    return true;
  }

  /**
   * Returns whether the file's time has changed. It is read even if the system reports changes,
   * because the system does not report those of other hosts.
   */
  private boolean isStampNew() {
    String before = stamp;
    stamp = stamp();
    return !stamp.equals(before);
  }

  private String stamp() {
    try {
      return Files.getLastModifiedTime(RunFolder.changed(root)).toString();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    close(service);
    service = null;
  }

  private static void close(@Nullable WatchService service) {
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException e) {
      // There is nothing left to release.
    }
  }
}
