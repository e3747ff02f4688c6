package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** LaunchTimes with plain tmux commands, the lower bound for every tool on top of tmux. */
public final class RawTmux {
  private RawTmux() {}

  /** Returns one tmux client that reads all commands from a file. */
  public static List<List<String>> inOneFile(Shape shape, Sandbox sandbox) throws IOException {
    Path file = Files.write(sandbox.folder().resolve("raw.conf"), commands(shape, sandbox));
    return List.of(sandbox.tmux("start-server", ";", "source-file", file.toString()));
  }

  /** Returns a shell script that runs one tmux client per command, as hand-written scripts do. */
  public static List<List<String>> processPerCommand(Shape shape, Sandbox sandbox)
      throws IOException {
    String tmux = String.join(" ", sandbox.tmux()) + " ";
    Path file =
        Files.write(
            sandbox.folder().resolve("raw.sh"),
            commands(shape, sandbox).stream().map(line -> tmux + line).toList());
    return List.of(List.of("/bin/sh", "-e", file.toString()));
  }

  /** Returns one tmux client that creates a session whose windows are split into panes. */
  public static List<String> split(int windows, int panes, Sandbox sandbox) throws IOException {
    String command = " -c " + sandbox.folder() + " '" + sandbox.command() + "'";
    List<String> lines = new ArrayList<>();
    String create = "new-session -d -s s0 -x 200 -y 200";
    for (int window = 0; window < windows; window++) {
      lines.add(create + command);
      for (int pane = 1; pane < panes; pane++) {
        // Takes four lines from the first pane each time: repeated halving soon has no space left.
        lines.add("split-window -d -l 4 -t s0:" + window + ".0" + command);
      }
      create = "new-window -d -t s0:";
    }
    Path file = Files.write(sandbox.folder().resolve("split.conf"), lines);
    return sandbox.tmux("start-server", ";", "source-file", file.toString());
  }

  private static List<String> commands(Shape shape, Sandbox sandbox) {
    String rest = " -c " + sandbox.folder() + " '" + sandbox.command() + "'";
    List<String> lines = new ArrayList<>();
    for (String session : shape.sessionNames()) {
      String create = "new-session -d -s " + session;
      for (String window : shape.windowNames()) {
        lines.add(create + " -n " + window + rest);
        create = "new-window -d -t " + session + ":";
      }
    }
    return lines;
  }
}
