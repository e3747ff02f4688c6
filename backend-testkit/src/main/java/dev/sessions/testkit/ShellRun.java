package dev.sessions.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs a script as a person would. */
final class ShellRun {
  private static final int SECONDS = 30;

  private ShellRun() {}

  /** Runs a script by /bin/sh in the server's environment; returns what it said. */
  static String run(Bench bench, String script) throws IOException, InterruptedException {
    Path file = Files.writeString(bench.folder().resolve("script"), script);
    // A file: a server that the script starts would keep a pipe open.
    Path said = bench.folder().resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", file.toString())
            .directory(bench.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().clear();
    builder.environment().putAll(bench.config().environment());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the script did not end: " + Files.readString(said));
    }
    return Files.readString(said);
  }
}
