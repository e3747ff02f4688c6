package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** tmuxinator, with one project file and one {@code tmuxinator start} per session. */
public final class Tmuxinator {
  private Tmuxinator() {}

  /** Writes the project files and returns one command line per session. */
  public static List<List<String>> start(Shape shape, Sandbox sandbox) throws IOException {
    List<List<String>> commandLines = new ArrayList<>();
    for (String session : shape.sessionNames()) {
      Path file = sandbox.folder().resolve(session + ".yml");
      Files.write(file, lines(session, shape, sandbox));
      commandLines.add(List.of("tmuxinator", "start", "--no-attach", "-p", file.toString()));
    }
    return commandLines;
  }

  private static List<String> lines(String session, Shape shape, Sandbox sandbox) {
    List<String> lines = new ArrayList<>();
    lines.add("name: " + session);
    lines.add("root: " + sandbox.folder());
    lines.add("socket_path: " + sandbox.socket());
    lines.add("tmux_options: -f " + sandbox.config());
    lines.add("windows:");
    for (String window : shape.windowNames()) {
      lines.add("  - " + window + ": \"" + sandbox.command() + "\"");
    }
    return lines;
  }
}
