package dev.sessions.cli;

import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.Terminal;
import dev.sessions.manager.plugin.BackendRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person at a shell: types command lines in one folder, with one fake server behind them. */
public final class Shell {
  /** Two layouts, the first with two tabs. */
  public static final String LAYOUTS =
      """
      {"version": "0.1", "layouts": [
        {"layoutName": "dev", "layoutTabs": [
          {"tabName": "api", "startDir": ".", "command": "./run"},
          {"tabName": "web", "startDir": ".", "command": "npm start"}]},
        {"layoutName": "my ops", "layoutTabs": [
          {"tabName": "log", "startDir": ".", "command": "tail -f log"}]}]}
      """;

  private final Path folder;
  private final FakeServer server = new FakeServer();
  private final List<List<String>> attached = new ArrayList<>();
  private SessionBackend backend = new FakeBackend(server);
  private Terminal terminal = Terminal.NONE;

  /** Makes a shell in a folder that has a file {@code layouts.json}. */
  public Shell(Path folder) {
    this.folder = folder;
    write("layouts.json", LAYOUTS);
  }

  /** Returns the server behind every command line. */
  public FakeServer server() {
    return server;
  }

  /** Returns what was attached with. */
  public List<List<String>> attached() {
    return attached;
  }

  /** Takes another backend for what is typed from now on. */
  public void use(SessionBackend other) {
    backend = other;
  }

  /** Is on a terminal from now on. */
  public void sitAt(Terminal other) {
    terminal = other;
  }

  /** Writes a file in the folder. */
  public void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a command line on the fake. */
  public Result run(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(1, List.of("-b", backend.name()));
    return type(words.toArray(new String[0]));
  }

  /** Types exactly this. */
  public Result type(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CliEnvironment environment =
        new CliEnvironment(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of("HOME", folder.toString()),
            folder,
            terminal,
            () -> BackendRegistry.of(backend),
            (argv, variables) -> {
              attached.add(argv);
              return 0;
            });
    int exit = Cli.run(arguments, environment);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /**
   * What came of a command line.
   *
   * @param exit the exit code
   * @param out what stands on standard output
   * @param err what stands on standard error
   */
  public record Result(int exit, String out, String err) {}
}
