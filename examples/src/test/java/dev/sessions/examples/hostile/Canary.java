package dev.sessions.examples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file that exists only if an injected command was executed.
 *
 * @param place the workplace whose folder is searched, as well as the current and the root folder
 * @param name the name of the file, without a slash, so that it can be part of a name
 */
record Canary(Workplace place, String name) {

  /** Returns a canary with a random name. */
  static Canary of(Workplace place, Random random) {
    return new Canary(place, "canary" + random.nextInt(1_000_000_000));
  }

  /** Asserts that no injected command was executed. */
  void assertNotCreated() throws IOException {
    assertThat(files(place)).noneMatch(file -> file.getFileName().toString().equals(name));
    assertThat(Path.of(name)).doesNotExist();
    assertThat(Path.of("/", name)).doesNotExist();
  }

  /** Returns all files in a workplace's folder; files that disappear meanwhile are left out. */
  static Set<Path> files(Workplace place) throws IOException {
    Set<Path> files = new TreeSet<>();
    Files.walkFileTree(
        place.folder(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            files.add(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
