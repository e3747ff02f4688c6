package dev.sessions.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where a layouts file is read from: a file, or a stream that counts as a file of a folder. */
public final class LayoutsSource {
  /** The name that standard input has as a file. */
  public static final String INPUT = "-";

  private final Path path;
  private final Path content;
  private final Optional<InputStream> input;

  private LayoutsSource(Path path, Path content, Optional<InputStream> input) {
    this.path = Objects.requireNonNull(path, "path");
    this.content = Objects.requireNonNull(content, "content");
    this.input = input;
  }

  /** Returns a file. */
  public static LayoutsSource of(Path file) {
    return new LayoutsSource(file, file, Optional.empty());
  }

  /**
   * Returns a stream that counts as the file {@code -} of a folder.
   *
   * @param folder where its relative paths start
   * @param input what it says, read at most once
   */
  public static LayoutsSource input(Path folder, InputStream input) {
    Path path = folder.resolve(INPUT);
    return new LayoutsSource(path, path, Optional.of(input));
  }

  /**
   * Returns a pipe, such as {@code /dev/fd/63}, that counts as the file {@code -} of a folder.
   *
   * @param folder where its relative paths start
   * @param pipe what is read
   */
  public static LayoutsSource pipe(Path folder, Path pipe) {
    return new LayoutsSource(folder.resolve(INPUT), pipe, Optional.empty());
  }

  /** Returns the file that it is, or counts as: its folder is where relative paths start. */
  public Path path() {
    return path;
  }

  /** Returns what problems name: the file as it was asked for, or {@code -}. */
  Path shown() {
    return input.isPresent() ? Path.of(INPUT) : content;
  }

  boolean isDirectory() {
    return input.isEmpty() && Files.isDirectory(content);
  }

  InputStream open() throws IOException {
    return input.isPresent() ? input.get() : Files.newInputStream(content);
  }
}
