package dev.sessions.testkit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program in a server's environment and waits until it ends. */
final class PrivateProgram {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private PrivateProgram() {}

  /**
   * Returns the output, errors included, without trailing line ends.
   *
   * @throws IllegalStateException if it runs longer than a minute or this thread is interrupted;
   *     the program is then killed
   */
  static String run(List<String> argv, Map<String, String> environment, Path folder) {
    try {
      // Output goes to a file, because a server that the program starts would keep a pipe open.
      Path output = Files.createTempFile(folder, "out", "");
      ProcessBuilder builder =
          new ProcessBuilder(argv).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      awaitEnd(process, argv);
      String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      Files.delete(output);
      return text.stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + argv, e);
    }
  }

  private static void awaitEnd(Process process, List<String> argv) {
    try {
      if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "the program runs longer than " + TIMEOUT.toSeconds() + " seconds: " + argv);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + argv, e);
    } finally {
      process.destroyForcibly();
    }
  }
}
