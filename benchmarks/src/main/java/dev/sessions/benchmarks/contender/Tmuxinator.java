package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.place.Shape;
import dev.sessions.benchmarks.place.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** tmuxinator, with one project file a session, each of which is started by itself. */
public final class Tmuxinator {
  private Tmuxinator() {}

  /** Returns a call for each session. */
  public static List<List<String>> start(Shape shape, Stand stand) throws IOException {
    List<List<String>> calls = new ArrayList<>();
    for (String session : shape.sessionNames()) {
      Path file = stand.folder().resolve(session + ".yml");
      Files.write(file, lines(session, shape, stand));
      calls.add(List.of("tmuxinator", "start", "--no-attach", "-p", file.toString()));
    }
    return calls;
  }

  private static List<String> lines(String session, Shape shape, Stand stand) {
    List<String> lines = new ArrayList<>();
    lines.add("name: " + session);
    lines.add("root: " + stand.folder());
    lines.add("socket_path: " + stand.socket());
    lines.add("tmux_options: -f " + stand.config());
    lines.add("windows:");
    for (String window : shape.windowNames()) {
      lines.add("  - " + window + ": \"" + stand.command() + "\"");
    }
    return lines;
  }
}
