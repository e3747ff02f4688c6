package dev.sessions.testkit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A tmux server with its socket and configuration in a folder, and direct access to it. */
final class PrivateTmux {
  private final Path folder;
  private final String binary;

  PrivateTmux(Path folder, String binary) {
    this.folder = folder;
    this.binary = binary;
    configure();
  }

  Map<String, String> options() {
    return Map.of("socketPath", socket(), "config", config().toString());
  }

  void configure(String... lines) {
    try {
      Files.write(config(), List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String run(Map<String, String> environment, String... arguments) {
    List<String> argv =
        new ArrayList<>(List.of(binary, "-u", "-S", socket(), "-f", config().toString()));
    argv.addAll(List.of(arguments));
    return PrivateProgram.run(argv, environment, folder);
  }

  /**
   * Returns the process ids of the server and its panes, as tmux reports them; empty if it is not
   * running.
   */
  List<Long> processes(Map<String, String> environment) {
    return Stream.of(
            run(environment, "display-message", "-p", "#{pid}"),
            run(environment, "list-panes", "-a", "-F", "#{pane_pid}"))
        .flatMap(String::lines)
        .filter(line -> line.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  private String socket() {
    return folder.resolve("s").toString();
  }

  private Path config() {
    return folder.resolve("tmux.conf");
  }
}
