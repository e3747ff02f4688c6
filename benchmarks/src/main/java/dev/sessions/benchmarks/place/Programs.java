package dev.sessions.benchmarks.place;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs programs in an environment that holds nothing but what it is given. */
public final class Programs {
  private static final long DEADLINE_SECONDS = 300;

  private Programs() {}

  /** Returns where on the search path a program is, or empty where it is not installed. */
  public static Optional<Path> find(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path file = Path.of(folder, program);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Starts a program in a folder; its input is empty and its error output goes to a file. */
  static Process start(
      List<String> command, Map<String, String> environment, Path folder, Path errors)
      throws IOException {
    return builder(command, environment, folder, errors).start();
  }

  /** Starts a program in a folder; its input is empty and its output goes to files. */
  static Process start(
      List<String> command, Map<String, String> environment, Path folder, Path errors, Path output)
      throws IOException {
    return builder(command, environment, folder, errors).redirectOutput(output.toFile()).start();
  }

  private static ProcessBuilder builder(
      List<String> command, Map<String, String> environment, Path folder, Path errors) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.directory(folder.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    return builder;
  }

  /**
   * Runs a program to its end and returns what it wrote.
   *
   * @throws IOException where it ends with another code than 0 or not at all, with what it said
   */
  static String run(List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    Path errors = Files.createTempFile(folder, "stderr", "");
    Process process = start(command, environment, folder, errors);
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(
            String.join(" ", command) + " failed: " + Files.readString(errors).strip());
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.get(0), e);
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(errors);
    }
  }
}
