package dev.sessions.benchmarks.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Runs programs with exactly the environment variables that are given. */
public final class Programs {
  private static final long DEADLINE_SECONDS = 180;
  private static final Executor AT_DEADLINE =
      CompletableFuture.delayedExecutor(DEADLINE_SECONDS, TimeUnit.SECONDS);

  /** Held by the one thread that starts a program; see {@link OpenSandboxes}. */
  static final ReentrantLock STARTS = new ReentrantLock();

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  private Programs() {}

  /** Returns the path of a program on the search path, or empty if it is not installed. */
  public static Optional<Path> find(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path file = Path.of(folder, program);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Starts a program in a folder, with no input and its error output appended to a file. */
  static Process start(
      List<String> command, Map<String, String> environment, Path folder, Path errors)
      throws IOException {
    return start(builder(command, environment, folder, errors));
  }

  /** Starts a program in a folder, with no input and its output written to files. */
  static Process start(
      List<String> command, Map<String, String> environment, Path folder, Path errors, Path output)
      throws IOException {
    return start(builder(command, environment, folder, errors).redirectOutput(output.toFile()));
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    STARTS.lock();
    try {
      Process process = builder.start();
      RUNNING.add(process);
      process.onExit().thenAccept(RUNNING::remove);
      return process;
    } finally {
      STARTS.unlock();
    }
  }

  /** Kills every program that is still running, with its descendants. */
  static void killAll() {
    RUNNING.forEach(Programs::kill);
  }

  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
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
   * Runs a program until it ends and returns its output. The program is killed after three minutes.
   *
   * @throws IOException if the exit code is not 0; the message has the error output
   */
  static String run(List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    Path errors = Files.createTempFile(folder, "stderr", "");
    Process process = start(command, environment, folder, errors);
    AT_DEADLINE.execute(() -> kill(process));
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
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
