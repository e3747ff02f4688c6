package dev.sessions.layouts;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a layouts file.
 *
 * @param file the file, as it was asked for
 * @param line counted from 1; 0 where the problem is the file as a whole
 * @param column counted from 1 in characters (code points); 0 where the problem is the file as a
 *     whole
 * @param path where in the file's data, such as {@code layouts[0].layoutTabs[1].startDir}; empty
 *     for the whole of it
 * @param value the offending value as the file has it, shortened where it is long; empty if
 *     something is missing rather than wrong
 * @param message what is wrong and what to do instead: one line
 */
public record Problem(
    Path file, int line, int column, String path, Optional<String> value, String message) {

  /** From the top of the file to its end. */
  static final Comparator<Problem> IN_FILE_ORDER =
      Comparator.comparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::path)
          .thenComparing(Problem::message);

  /** Checks that everything is there. */
  public Problem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(message, "message");
  }

  /**
   * Returns {@code file:line:column: message}, or {@code file: message} for the file as a whole.
   */
  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line + ":" + column) + ": " + message;
  }
}
