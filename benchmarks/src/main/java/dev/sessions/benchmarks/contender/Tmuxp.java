package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** tmuxp, with one file per session and one {@code tmuxp load} for all of them. */
public final class Tmuxp {
  private Tmuxp() {}

  /** Writes the files and returns the one command line that loads them. */
  public static List<List<String>> load(Shape shape, Sandbox sandbox) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "tmuxp",
                "load",
                "-d",
                "-y",
                "-S",
                sandbox.socket().toString(),
                "-f",
                sandbox.config().toString()));
    for (String session : shape.sessionNames()) {
      Path file = sandbox.folder().resolve(session + ".yaml");
      words.add(Files.write(file, lines(session, shape, sandbox)).toString());
    }
    return List.of(words);
  }

  private static List<String> lines(String session, Shape shape, Sandbox sandbox) {
    List<String> lines = new ArrayList<>();
    lines.add("session_name: " + session);
    lines.add("start_directory: " + sandbox.folder());
    lines.add("windows:");
    for (String window : shape.windowNames()) {
      lines.add("  - window_name: " + window);
      lines.add("    panes:");
      lines.add("      - \"" + sandbox.command() + "\"");
    }
    return lines;
  }
}
