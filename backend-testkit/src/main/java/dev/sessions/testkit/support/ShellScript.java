package dev.sessions.testkit.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs a shell script. */
public final class ShellScript {
  private static final int SECONDS = 30;

  private ShellScript() {}

  /**
   * Runs a script with /bin/sh in the server's environment and returns its output.
   *
   * @throws IOException if the script cannot be run
   * @throws InterruptedException if the thread is interrupted
   */
  public static String run(TestServer server, String script)
      throws IOException, InterruptedException {
    Path file = Files.writeString(server.folder().resolve("script"), script);
    // Output goes to a file, because a server that the script starts would keep a pipe open.
    Path output = server.folder().resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", file.toString())
            .directory(server.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(server.config().environment());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the script did not end: " + Files.readString(output));
    }
    return Files.readString(output);
  }
}
