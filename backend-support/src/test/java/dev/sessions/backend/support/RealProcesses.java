package dev.sessions.backend.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes that tests start for real; all of them are gone when this is closed. */
final class RealProcesses implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Process> started = new ArrayList<>();

  /** Starts a shell script and waits until it has as many descendants as it says it will have. */
  public Process shell(String script, int descendants) {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", script)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      started.add(process);
      await().atMost(PATIENCE).until(() -> process.toHandle().descendants().count() == descendants);
      return process;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for a file that a script makes when it is ready. */
  public static void awaitFile(Path file) {
    await().atMost(PATIENCE).until(() -> file.toFile().exists());
  }

  /** Waits for the end of a process. */
  public static void awaitEnd(long pid) {
    await().atMost(PATIENCE).until(() -> !lives(pid));
  }

  /** Returns whether a process lives, and is not merely waiting to be reaped. */
  public static boolean lives(long pid) {
    return ProcessTable.read().tree(pid).isPresent();
  }

  @Override
  public void close() {
    for (Process process : started) {
      process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
