package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.place.Shape;
import dev.sessions.benchmarks.place.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** tmux itself, told what to make by nothing but tmux commands: the limit for everyone else. */
public final class RawTmux {
  private RawTmux() {}

  /** Returns one client that reads every command from a file. */
  public static List<List<String>> inOneFile(Shape shape, Stand stand) throws IOException {
    Path file = Files.write(stand.folder().resolve("raw.conf"), commands(shape, stand));
    return List.of(stand.tmux("start-server", ";", "source-file", file.toString()));
  }

  /** Returns a shell script that starts a client for each command, as scripts by hand do. */
  public static List<List<String>> aProcessEach(Shape shape, Stand stand) throws IOException {
    String tmux = String.join(" ", stand.tmux()) + " ";
    Path file =
        Files.write(
            stand.folder().resolve("raw.sh"),
            commands(shape, stand).stream().map(line -> tmux + line).toList());
    return List.of(List.of("/bin/sh", "-e", file.toString()));
  }

  /** Returns one client that makes a session of windows that are split into panes. */
  public static List<String> split(int windows, int panes, Stand stand) throws IOException {
    String command = " -c " + stand.folder() + " '" + stand.command() + "'";
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
    Path file = Files.write(stand.folder().resolve("split.conf"), lines);
    return stand.tmux("start-server", ";", "source-file", file.toString());
  }

  private static List<String> commands(Shape shape, Stand stand) {
    String rest = " -c " + stand.folder() + " '" + stand.command() + "'";
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
