package dev.sessions.benchmarks.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A temporary folder that contains a lock file. The JVM that created the folder holds the lock for
 * as long as it lives, so a folder left over from a killed JVM is the one whose lock is free.
 */
final class LockedFolder implements AutoCloseable {
  private static final String PREFIX = "sessions-bench";
  private static final String LOCK = "lock";
  private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private LockedFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates an empty folder. Its path is short, because the path of a socket must be.
   *
   * @throws IOException if the folder cannot be created, or another process has locked it already
   */
  static LockedFolder create() throws IOException {
    Path path = Files.createTempDirectory(PREFIX);
    return lock(path).orElseThrow(() -> new IOException(path + " is locked by another process"));
  }

  /** Returns the folders left over from JVMs that were killed, each locked by this JVM now. */
  static List<LockedFolder> leftovers() throws IOException {
    List<LockedFolder> found = new ArrayList<>();
    Path all = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, PREFIX + "*")) {
      for (Path path : folders) {
        // A folder without a lock file is just being created, or is unrelated. Lock files of this
        // JVM are not opened again: closing any channel of a process releases its lock on the file.
        if (!LOCKED.contains(path) && Files.isWritable(path.resolve(LOCK))) {
          lock(path).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** Returns the folder with its lock taken, or empty if another process holds the lock. */
  private static Optional<LockedFolder> lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    LOCKED.add(path);
    return Optional.of(new LockedFolder(path, channel));
  }

  Path path() {
    return path;
  }

  /** Removes the folder with its content, and releases the lock. */
  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(path)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
    lock.close();
    LOCKED.remove(path);
  }
}
