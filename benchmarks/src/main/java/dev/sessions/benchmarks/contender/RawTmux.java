package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** tmux itself, told what to make by nothing but tmux commands: the limit for everyone else. */
public final class RawTmux {
  private RawTmux() {}

  /** Returns one client that reads every command from a file. */
  public static List<List<String>> inOneFile(Shape shape, Sandbox sandbox) throws IOException {
    Path file = Files.write(sandbox.folder().resolve("raw.conf"), commands(shape, sandbox));
    return List.of(sandbox.tmux("start-server", ";", "source-file", file.toString()));
  }

  /** Returns a shell script that starts a client for each command, as scripts by hand do. */
  public static List<List<String>> aProcessEach(Shape shape, Sandbox sandbox) throws IOException {
    String tmux = String.join(" ", sandbox.tmux()) + " ";
    Path file =
        Files.write(
            sandbox.folder().resolve("raw.sh"),
            commands(shape, sandbox).stream().map(line -> tmux + line).toList());
    return List.of(List.of("/bin/sh", "-e", file.toString()));
  }

  /** Returns one client that makes a session of windows that are split into panes. */
  public static List<String> split(int windows, int panes, Sandbox sandbox) throws IOException {
    String command = " -c " + sandbox.folder() + " '" + sandbox.command() + "'";
    List<String> lines = new ArrayList<>();
    String make = "new-session -d -s s0 -x 200 -y 200";
    for (int window = 0; window < windows; window++) {
      lines.add(make + command);
      for (int pane = 1; pane < panes; pane++) {
        // Four lines of the first pane each: halves of halves would soon be too small.
        lines.add("split-window -d -l 4 -t s0:" + window + ".0" + command);
      }
      make = "new-window -d -t s0:";
    }
    Path file = Files.write(sandbox.folder().resolve("split.conf"), lines);
    return sandbox.tmux("start-server", ";", "source-file", file.toString());
  }

  private static List<String> commands(Shape shape, Sandbox sandbox) {
    String rest = " -c " + sandbox.folder() + " '" + sandbox.command() + "'";
    List<String> lines = new ArrayList<>();
    for (String session : shape.sessionNames()) {
      String make = "new-session -d -s " + session;
      for (String window : shape.windowNames()) {
        lines.add(make + " -n " + window + rest);
        make = "new-window -d -t " + session + ":";
      }
    }
    return lines;
  }
}
