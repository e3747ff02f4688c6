package dev.sessions.cli;

import dev.sessions.cli.terminal.CheckedStream;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.terminal.Interrupts;
import dev.sessions.cli.terminal.OutputReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Walks through what the command usually does, so that the JVM can archive the classes of it. The
 * launcher runs it once for each JVM. What it starts on tmux is on a socket, under a configuration
 * and with a state folder of its own, ends by itself within seconds, and leaves nothing behind. No
 * plugin of the user's is loaded.
 */
public final class ArchiveTraining {
  private static final String LAYOUTS =
      """
      {"version": "0.1", "layouts": [
        {"layoutName": "one", "layoutTabs": [
          {"tabName": "a", "startDir": ".", "command": "true", "tabWeight": 1},
          {"tabName": "b", "startDir": "~", "command": "echo 'quoted' $HOME; sleep 1"}]},
        {"layoutName": "two", "layoutTabs": [
          {"tabName": "a", "startDir": ".", "command": "true"}]}]}
      """;

  private static final String[] LINES = {
    "--version",
    "--help",
    "run --help",
    "nosuchcommand",
    "backends --plugins FOLDER",
    "backends --plugins FOLDER --json",
    "validate FILE",
    "validate BROKEN",
    "status -o SOCKET",
    "plan FILE -o SOCKET -c rename",
    "plan FILE -o SOCKET --json",
    "run FILE -o SOCKET --script",
    "run FILE -o SOCKET -o CONFIG -e killWindow",
    "status FILE -o SOCKET",
    "status FILE -o SOCKET --json",
    "run FILE -o SOCKET -c restart -e killWindow",
    "run FILE -o SOCKET -c mergeOverwrite -e killWindow",
    "attach --print -o SOCKET",
    "attach one -o SOCKET",
    "wait FILE -o SOCKET --timeout 3",
    "kill one -o SOCKET",
    "kill --all -o SOCKET",
    "run FILE -b fake --prefix p -e terminate",
    "run FILE -b fake --layouts one --tabs a --json",
    "status -b fake -o sessions=one,two",
    "status FILE -b fake --json",
    "status FILE -b fake -o sessions=one --processes",
    "wait FILE -b fake",
    "watch --help",
    "logs one -b fake -o sessions=one",
    "exec -- true",
    "kill --all -b fake -o sessions=one",
  };

  private ArchiveTraining() {}

  /**
   * Runs every line, whatever comes of it.
   *
   * @throws IOException if the folder for the layouts file cannot be created or removed
   */
  public static void main(String[] arguments) throws IOException {
    ShutdownInterrupts interrupts = new ShutdownInterrupts();
    Path folder = Files.createTempDirectory("sessions-training");
    try {
      Files.writeString(folder.resolve("layouts.json"), LAYOUTS);
      Files.writeString(folder.resolve("broken.json"), LAYOUTS.replace("command", "comand"));
      Files.createFile(folder.resolve("tmux.conf"));
      Files.createDirectory(folder.resolve("plugins"));
      for (String line : LINES) {
        Cli.run(words(line, folder), environment(folder, interrupts));
      }
    } finally {
      interrupts.ended(ExitStatus.DONE);
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static CliEnvironment environment(Path folder, Interrupts interrupts) {
    CheckedStream nowhere = CheckedStream.results(OutputStream.nullOutputStream());
    BackendSearch backends = new BackendSearch(new BackendSearch.OfClassPath());
    backends.start();
    CliEnvironment real =
        Main.environment(
            nowhere,
            CheckedStream.messages(OutputStream.nullOutputStream()),
            interrupts,
            OutputReader.STAYS,
            backends);
    Map<String, String> variables = new HashMap<>(real.variables());
    variables.keySet().removeAll(List.of("TMUX", "TMUX_PANE"));
    // In a home that is not there, or is relative, each launch would be refused, and not trained.
    variables.put("HOME", folder.toString());
    variables.put("XDG_STATE_HOME", folder.toString());
    variables.put("SHELL", "/bin/sh");
    return new CliEnvironment(
        real.in(),
        real.out(),
        real.err(),
        variables,
        real.workingDir(),
        real.ownFolder(),
        real.terminal(),
        real.meter(),
        real.time(),
        real.interrupts(),
        real.reader(),
        real.backends(),
        real.attach());
  }

  private static String[] words(String line, Path folder) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ")) {
      words.add(
          switch (word) {
            case "FILE" -> folder.resolve("layouts.json").toString();
            case "BROKEN" -> folder.resolve("broken.json").toString();
            case "SOCKET" -> "socketPath=" + folder.resolve("socket");
            case "FOLDER" -> folder.resolve("plugins").toString();
            case "CONFIG" -> "config=" + folder.resolve("tmux.conf");
            default -> word;
          });
    }
    return words.toArray(new String[0]);
  }
}
