package dev.sessions.benchmarks.place;

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
 * A folder of our own for files that are gone afterwards. It holds a locked file for as long as its
 * JVM lives, so that a folder whose JVM was killed can be told from one that is in use.
 */
final class Folder implements AutoCloseable {
  private static final String PREFIX = "sessions-bench";
  private static final String LOCK = "lock";
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private Folder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes an empty folder. Its path is short, for a socket's path must be. */
  static Folder create() throws IOException {
    Path path = Files.createTempDirectory(PREFIX);
    return hold(path).orElseThrow(() -> new IOException("somebody has locked " + path));
  }

  /** Returns the folders that were left behind, each of them ours now. */
  static List<Folder> leftBehind() throws IOException {
    List<Folder> found = new ArrayList<>();
    Path all = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, PREFIX + "*")) {
      for (Path path : folders) {
        // One without the file is just being made, or is no folder of ours. Our own are not opened
        // again: the kernel lets go of a lock where any channel of its process is closed.
        if (!HELD.contains(path) && Files.isWritable(path.resolve(LOCK))) {
          hold(path).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Folder> hold(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    HELD.add(path);
    return Optional.of(new Folder(path, channel));
  }

  Path path() {
    return path;
  }

  /** Removes the folder with all that is in it. */
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
    HELD.remove(path);
  }
}
