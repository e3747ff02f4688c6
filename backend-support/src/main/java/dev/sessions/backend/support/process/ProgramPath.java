package dev.sessions.backend.support.process;

import dev.sessions.api.spi.ConnectContext;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds programs as a shell would. */
public final class ProgramPath {
  private ProgramPath() {}

  /**
   * Returns the absolute path of a program, or empty if there is none that can be executed.
   *
   * @param context the context with the search path
   * @param program a path, or a name that is searched for in {@code PATH}
   */
  public static Optional<Path> find(ConnectContext context, String program) {
    if (program.contains("/")) {
      return runnable(Path.of(program));
    }
    for (String folder : context.variable("PATH").orElse("").split(File.pathSeparator)) {
      Optional<Path> found = runnable(Path.of(folder.isEmpty() ? "." : folder, program));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> runnable(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path)
        ? Optional.of(path.toAbsolutePath())
        : Optional.empty();
  }
}
