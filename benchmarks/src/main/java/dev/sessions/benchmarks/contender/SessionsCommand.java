package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.place.Shape;
import dev.sessions.benchmarks.place.Stand;
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
    try (Stand stand = Stand.open(0)) {
      stand.run(line("--version"));
    }
  }

  /** Returns a command line. */
  public List<String> line(String... arguments) {
    List<String> words = new ArrayList<>(List.of(launcher.toString()));
    words.addAll(List.of(arguments));
    return words;
  }

  /** Returns a command line for the server of a stand. */
  public List<String> line(Stand stand, String... arguments) {
    List<String> words = line(arguments);
    words.addAll(List.of("-o", "socketPath=" + stand.socket(), "-o", "config=" + stand.config()));
    return words;
  }

  /** Returns one {@code sessions run} of all layouts. */
  public List<List<String>> run(Shape shape, Stand stand) throws IOException {
    Path file = writeLayouts(shape, stand, stand.command());
    return List.of(line(stand, "run", file.toString(), "--timeout", DEADLINE_SECONDS));
  }

  /** Writes a layouts file in which every tab runs one command. */
  public static Path writeLayouts(Shape shape, Stand stand, String command) throws IOException {
    String tabs =
        shape.windowNames().stream()
            .map(
                name ->
                    "{\"tabName\":\"%s\",\"startDir\":\"%s\",\"command\":\"%s\"}"
                        .formatted(name, stand.folder(), command))
            .collect(Collectors.joining(",\n  "));
    String layouts =
        shape.sessionNames().stream()
            .map(name -> "{\"layoutName\":\"%s\",\"layoutTabs\":[%n  %s]}".formatted(name, tabs))
            .collect(Collectors.joining(",\n"));
    return Files.writeString(
        stand.folder().resolve("layouts.json"),
        "{\"version\":\"0.1\",\"layouts\":[\n" + layouts + "]}\n");
  }
}
