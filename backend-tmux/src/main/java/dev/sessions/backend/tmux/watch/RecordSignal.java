package dev.sessions.backend.tmux.watch;

import dev.sessions.backend.support.run.RunFolder;
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
 * Waits for launchers to record something. They all touch one file when they have.
 *
 * <p>Where the system tells of changed files, that costs nothing while nothing happens. If it does
 * not, or Java only polls (everywhere but on Linux and Windows), or the folder is not there yet,
 * the time of that one file is read ten times a second. Nothing is ever written, so a folder that
 * is read-only serves as well.
 */
final class RecordSignal implements AutoCloseable {
  private static final long POLL_MILLIS = 100;

  private final Path root;
  private final boolean systemTells;
  private @Nullable WatchService service;
  private @Nullable Object registered;
  private String stamp;

  /** Waits for the launchers that have their run folders in this folder. */
  RecordSignal(Path root) {
    this(root, systemTells());
  }

  /**
   * Waits for the launchers that have their run folders in this folder.
   *
   * @param systemTells whether the system can be asked to tell of changed files
   */
  RecordSignal(Path root, boolean systemTells) {
    this.root = root;
    this.systemTells = systemTells;
    register();
    stamp = stamp();
  }

  private static boolean systemTells() {
    String system = System.getProperty("os.name", "");
    return system.equals("Linux") || system.startsWith("Windows");
  }

  private void register() {
    if (service != null && !Objects.equals(registered, folderKey())) {
      // Another folder has taken its place.
      close();
    }
    if (!systemTells || service != null || !Files.isDirectory(root)) {
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
      // A user has a limited number of these: the file's time is read instead.
      close(created);
    }
  }

  /**
   * Waits until something is recorded, or until this much time has passed.
   *
   * @return whether something has been recorded since the last call
   */
  boolean await(Duration atMost) throws InterruptedException {
    register();
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toNanos();
    boolean changed = isStampNew();
    do {
      // What the system tells is taken note of in any case, or it would be told again.
      changed = isTold(changed ? 0 : left) || changed;
      changed = isStampNew() || changed;
      left = end - System.nanoTime();
    } while (!changed && left > 0);
    return changed;
  }

  /** Returns what tells the folder from another one of its name; null if it is not there. */
  private @Nullable Object folderKey() {
    try {
      return Files.readAttributes(root, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  private boolean isTold(long nanos) throws InterruptedException {
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
      // The folder is gone; there may be another one later.
      close();
    }
    return true;
  }

  /** Reads the file's time also if the system tells: it does not tell what other hosts write. */
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
      // There is nothing left to let go of.
    }
  }
}
