package dev.sessions.cli;

import dev.sessions.cli.terminal.ExitStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through what the command usually does, so that the JVM can archive the classes of it. The
 * launcher runs it once for each JVM. It starts no server and leaves nothing behind: tmux is only
 * asked about a socket that is not there, and no plugin of the user's is loaded.
 */
public final class ArchiveTraining {
  private static final String LAYOUTS =
      """
      {"version": "0.1", "layouts": [
        {"layoutName": "one", "layoutTabs": [
          {"tabName": "a", "startDir": ".", "command": "true", "tabWeight": 1},
          {"tabName": "b", "startDir": "~", "command": "echo 'quoted' $HOME"}]},
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
    "status -o SOCKET",
    "status FILE -o SOCKET --json",
    "attach --print -o SOCKET",
    "attach one -o SOCKET",
    "kill one -o SOCKET",
    "plan FILE -o SOCKET -c rename",
    "plan FILE -o SOCKET --json",
    "run FILE -o SOCKET --script",
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
   * @throws IOException where the folder for the layouts file cannot be made or removed
   */
  public static void main(String[] arguments) throws IOException {
    ShutdownInterrupts interrupts = new ShutdownInterrupts();
    PrintStream nowhere = Main.stream(OutputStream.nullOutputStream());
    Path folder = Files.createTempDirectory("sessions-training");
    Path file = folder.resolve("layouts.json");
    try {
      Files.writeString(file, LAYOUTS);
      for (String line : LINES) {
        Cli.run(words(line, folder, file), Main.environment(nowhere, nowhere, interrupts));
      }
    } finally {
      interrupts.ended(ExitStatus.DONE);
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static String[] words(String line, Path folder, Path file) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ")) {
      words.add(
          switch (word) {
            case "FILE" -> file.toString();
            case "FOLDER" -> folder.toString();
            case "SOCKET" -> "socketPath=" + folder.resolve("none");
            default -> word;
          });
    }
    return words.toArray(new String[0]);
  }
}
