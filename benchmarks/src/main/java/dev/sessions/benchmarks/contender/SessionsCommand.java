package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command as users run it: the launcher script, with its JVM and its class archive. */
public final class SessionsCommand {
  private static final String DEADLINE_SECONDS = "120";

  private final Path launcher;

  /**
   * Creates the command from a build.
   *
   * @param launcher the absolute path of its launcher script
   */
  public SessionsCommand(Path launcher) {
    this.launcher = launcher;
  }

  /**
   * Runs the command once. If it has no class archive for this Java yet, it creates one, which must
   * not be part of a measurement.
   *
   * @throws IOException if the command fails
   */
  public void warmUp() throws IOException {
    try (Sandbox sandbox = Sandbox.open(0)) {
      sandbox.run(line("--version"));
    }
  }

  /** Returns a command line. */
  public List<String> line(String... arguments) {
    List<String> words = new ArrayList<>(List.of(launcher.toString()));
    words.addAll(List.of(arguments));
    return words;
  }

  /** Returns a command line that uses the server of a sandbox. */
  public List<String> line(Sandbox sandbox, String... arguments) {
    List<String> words = line(arguments);
    words.addAll(
        List.of("-o", "socketPath=" + sandbox.socket(), "-o", "config=" + sandbox.config()));
    return words;
  }

  /** Writes a layouts file and returns the one command line that runs all its layouts. */
  public List<List<String>> run(Shape shape, Sandbox sandbox) throws IOException {
    Path file = writeLayouts(shape, sandbox, sandbox.command());
    return List.of(line(sandbox, "run", file.toString(), "--timeout", DEADLINE_SECONDS));
  }

  /** Writes a layouts file in which every tab has the same command, and returns its path. */
  public static Path writeLayouts(Shape shape, Sandbox sandbox, String command) throws IOException {
    String tabs =
        shape.windowNames().stream()
            .map(
                name ->
                    "{\"tabName\":\"%s\",\"startDir\":\"%s\",\"command\":\"%s\"}"
                        .formatted(name, sandbox.folder(), command))
            .collect(Collectors.joining(",\n  "));
    String layouts =
        shape.sessionNames().stream()
            .map(name -> "{\"layoutName\":\"%s\",\"layoutTabs\":[%n  %s]}".formatted(name, tabs))
            .collect(Collectors.joining(",\n"));
    return Files.writeString(
        sandbox.folder().resolve("layouts.json"),
        "{\"version\":\"0.1\",\"layouts\":[\n" + layouts + "]}\n");
  }
}
