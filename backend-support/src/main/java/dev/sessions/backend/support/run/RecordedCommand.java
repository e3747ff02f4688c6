package dev.sessions.backend.support.run;

import dev.sessions.api.snapshot.PaneIdentity;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the commands of launches from their run folders, where {@link
 * dev.sessions.backend.support.launcher.CommandFiles} has put them.
 */
public final class RecordedCommand {
  private static final String SHARED = ".cmds";
  private static final String END = " ;;";

  private final Path root;
  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
  private final Map<String, Map<Integer, String>> shared = new HashMap<>();

  /**
   * Creates a reader that reads each file once.
   *
   * @param root the folder of the run folders
   */
  public RecordedCommand(Path root) {
    this.root = root;
  }

  /** Returns the command that a pane was launched with; empty if it is not recorded any more. */
  public Optional<String> of(PaneIdentity identity) {
    if (identity.launch().isEmpty() || identity.launch().contains("/")) {
      return Optional.empty();
    }
    Integer number =
        numbers
            .computeIfAbsent(identity.launch(), this::numbers)
            .getOrDefault(identity.tabName(), -1);
    if (number < 0) {
      return Optional.empty();
    }
    Path folder = root.resolve(identity.launch());
    // A launcher writes a file of its own for a shared command too, to have it in a history.
    String together =
        shared.computeIfAbsent(identity.launch(), launch -> shared(folder)).get(number);
    if (together != null) {
      return Optional.of(together);
    }
    try {
      return Optional.of(Files.readString(folder.resolve(RunFolder.command(number))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Map<String, Integer> numbers(String launch) {
    Map<String, Integer> byTab = new HashMap<>();
    RunContents.read(new RunFolder(root.resolve(launch)))
        .ifPresent(contents -> contents.tabs().forEach((number, tab) -> byTab.put(tab, number)));
    return byTab;
  }

  /** Simple commands are of one line each. */
  private static Map<Integer, String> shared(Path folder) {
    Map<Integer, String> commands = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SHARED)) {
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          int bracket = line.indexOf(") ");
          if (bracket > 0 && line.endsWith(END)) {
            commands.put(
                Integer.valueOf(line.substring(0, bracket)),
                line.substring(bracket + 2, line.length() - END.length()));
          }
        }
      }
    } catch (IOException | NumberFormatException e) {
      return Map.of();
    }
    return commands;
  }
}
