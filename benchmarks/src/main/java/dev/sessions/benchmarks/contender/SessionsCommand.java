package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command as users run it: the launcher, a JVM of its own from the archive of its classes. */
public final class SessionsCommand {
  private static final String DEADLINE_SECONDS = "120";

  private final Path launcher;

  /**
   * Takes the launcher script of a built command.
   *
   * @param launcher its absolute path
   */
  public SessionsCommand(Path launcher) {
    this.launcher = launcher;
  }

  /**
   * Runs it once: where it has not started from an archive of its classes yet, by this JVM, it
   * makes one, which is not to be measured.
   *
   * @throws IOException where it does not run
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

  /** Returns a command line for the server of a sandbox. */
  public List<String> line(Sandbox sandbox, String... arguments) {
    List<String> words = line(arguments);
    words.addAll(
        List.of("-o", "socketPath=" + sandbox.socket(), "-o", "config=" + sandbox.config()));
    return words;
  }

  /** Returns one {@code sessions run} of all layouts. */
  public List<List<String>> run(Shape shape, Sandbox sandbox) throws IOException {
    Path file = writeLayouts(shape, sandbox, sandbox.command());
    return List.of(line(sandbox, "run", file.toString(), "--timeout", DEADLINE_SECONDS));
  }

  /** Writes a layouts file in which every tab runs one command. */
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
