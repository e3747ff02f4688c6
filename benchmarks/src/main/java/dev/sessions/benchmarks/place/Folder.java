package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of our own for files that are gone afterwards. */
final class Folder {
  private Folder() {}

  /** Makes an empty folder. Its path is short, for a socket's path must be. */
  static Path create() throws IOException {
    return Files.createTempDirectory("bench");
  }

  /** Removes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
