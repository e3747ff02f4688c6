package dev.sessions.testkit.junit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that is short enough for the path of a socket. */
final class PrivateFolder {
  /** A socket path may have 103 characters on macOS; the folder's name has up to 22. */
  private static final int LONGEST = 70;

  private static final Path SHORT = Path.of("/tmp");

  private PrivateFolder() {}

  static Path create() {
    try {
      Path standard = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
      Path parent =
          standard.toString().length() > LONGEST && Files.isWritable(SHORT) ? SHORT : standard;
      return Files.createTempDirectory(parent, "is").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a folder for an isolated server", e);
    }
  }

  /** Removes the folder and its contents; links are not followed. */
  static void remove(Path folder) {
    try {
      removeTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot remove the folder " + folder + " of an ended server", e);
    }
  }

  private static void removeTree(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      open(path.toFile());
      for (Path entry : entries(path)) {
        removeTree(entry);
      }
    }
    Files.deleteIfExists(path);
  }

  /** Restores permissions that a test may have removed; if that fails, the removal reports it. */
  private static void open(File folder) {
    folder.setReadable(true);
    folder.setWritable(true);
    folder.setExecutable(true);
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
