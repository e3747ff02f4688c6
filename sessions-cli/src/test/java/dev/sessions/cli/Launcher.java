package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.ShellQuote;
import dev.sessions.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code sessions} on the jars that the build has just made, started in one folder. */
final class Launcher {
  static final Path SCRIPT = Path.of("../sessions").toAbsolutePath().normalize();

  private final Path folder;

  Launcher(Path folder) {
    this.folder = folder;
  }

  Result sessions(String... arguments) throws IOException, InterruptedException {
    return sessions(Map.of(), arguments);
  }

  /** Types the words in a shell script: this JVM's own locale may not be able to pass them on. */
  Result sessions(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    List<String> argv = new ArrayList<>(List.of(SCRIPT.toString()));
    argv.addAll(List.of(arguments));
    Path script = folder.resolve("typed.sh");
    Files.writeString(script, "exec " + ShellQuote.command(argv) + "\n");
    return run(variables, List.of("/bin/sh", script.toString()));
  }

  Result run(Map<String, String> variables, List<String> argv)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile("launcher", ".err");
    Process process = start(variables, argv, err);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    Result result = new Result(process.exitValue(), out, Files.readString(err));
    Files.delete(err);
    return result;
  }

  /** Starts a program whose standard error goes to a file. */
  Process start(Map<String, String> variables, List<String> argv, Path err) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(argv).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    return process;
  }
}
