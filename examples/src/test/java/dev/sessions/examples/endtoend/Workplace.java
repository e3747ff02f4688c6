package dev.sessions.examples.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.layouts.LayoutsWriter;
import dev.sessions.testkit.junit.IsolatedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person's machine of a test's own: a home, the launcher as people type it, and a private tmux;
 * the test kit ends whatever was started in it.
 */
public final class Workplace implements BeforeEachCallback, AfterEachCallback, AutoCloseable {
  private static final Path LAUNCHER = Path.of("../sessions").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private @Nullable IsolatedServer server;
  private int started;

  @Override
  public void beforeEach(ExtensionContext context) {
    open();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  /** Makes the place; for a test that needs several, one after another or at once. */
  public void open() {
    server = IsolatedServer.open("tmux");
    environment().put("JAVA_HOME", System.getProperty("java.home"));
  }

  @Override
  public void close() {
    server().close();
  }

  private IsolatedServer server() {
    return Objects.requireNonNull(server, "a server is there during a test");
  }

  public Path folder() {
    return server().folder();
  }

  public Path home() {
    return server().home();
  }

  /** Returns a connection of this JVM to the server. */
  Multiplexer multiplexer() {
    return server().multiplexer();
  }

  /** The environment of what is typed from now on. */
  public Map<String, String> environment() {
    return server().environment();
  }

  /** Writes a layouts file. */
  public void layouts(String name, LayoutConfig... layouts) {
    LayoutsFile file =
        new LayoutsFile(folder().resolve(name), LayoutsFile.VERSION, List.of(layouts));
    write(name, new LayoutsWriter().json(file));
  }

  /** Makes a layout whose tabs start at home; each is a name, or a name and a command. */
  public static LayoutConfig layout(String name, String... tabs) {
    return new LayoutConfig(
        name,
        Arrays.stream(tabs)
            .map(tab -> tab.split("=>", 2))
            .map(tab -> new TabConfig(tab[0], "~", tab.length > 1 ? tab[1] : "exec sleep 600"))
            .toList());
  }

  public void write(String name, String text) {
    try {
      Files.writeString(folder().resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String name) {
    try {
      return Files.readString(folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a command line as it is typed: the launcher, on the server of this test. */
  public String typed(String command, String... arguments) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                LAUNCHER.toString(),
                command,
                "-o",
                "socketPath=" + folder().resolve("s"),
                "-o",
                "config=" + folder().resolve("tmux.conf")));
    argv.addAll(List.of(arguments));
    return ShellQuote.command(argv);
  }

  /** Returns a command line without any option: whichever server tmux itself would take. */
  String typedPlainly(String... arguments) {
    return ShellQuote.word(LAUNCHER.toString()) + " " + ShellQuote.command(List.of(arguments));
  }

  /** Types a command of the launcher and waits for its end. */
  public Result sessions(String command, String... arguments) {
    return shell(typed(command, arguments));
  }

  /** Types a command of the launcher that is to end well; returns its JSON. */
  JsonNode json(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(0, "--json");
    Result result = sessions(command, all.toArray(String[]::new));
    assertThat(result.exit()).describedAs(result.toString()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }

  /** Types a line of shell and waits for its end. */
  public Result shell(String line) {
    return start(line).end();
  }

  /** Types a line of shell. The words are in a file: this JVM's locale may not pass them on. */
  public Started start(String line) {
    String name = "typed" + started++;
    write(name, line + "\n");
    return start(List.of("/bin/sh", folder().resolve(name).toString()), name);
  }

  private Started start(List<String> argv, String name) {
    Path out = folder().resolve(name + ".out");
    Path err = folder().resolve(name + ".err");
    ProcessBuilder builder = new ProcessBuilder(argv).directory(folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment());
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      return new Started(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs tmux itself on this test's server; returns what it printed, errors included. */
  public String tmux(String... arguments) {
    return server().tmux(arguments);
  }

  /**
   * Ends the server and waits until it has ended: one that is about to takes along what it is asked
   * in that moment.
   */
  public void killServer() {
    long pid = Long.parseLong(tmux("display-message", "-p", "#{pid}"));
    tmux("kill-server");
    until("the server has gone", () -> ProcessHandle.of(pid).isEmpty());
  }

  /** Runs tmux itself on one of this test's servers: {@code s} or {@code outer}. */
  String tmuxOf(String name, String... arguments) {
    List<String> argv =
        new ArrayList<>(List.of("tmux", "-u", "-S", folder().resolve(name).toString()));
    argv.addAll(List.of("-f", server().config().options().get("config")));
    argv.addAll(List.of(arguments));
    return server().run(argv);
  }

  /** Returns every window of the server, by session and index. */
  public List<Window> windows() {
    String format =
        "#{session_id}\t#{session_name}\t#{window_index}\t#{window_id}\t#{window_name}\t#{pane_pid}";
    return tmux("list-panes", "-a", "-F", format)
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(row -> row.length == 6)
        .map(row -> new Window(row[0], row[1], row[3], row[4], row[5]))
        .toList();
  }

  /** Returns every session and its windows' names, such as {@code dev: api, web}. */
  List<String> state() {
    Map<String, List<String>> state = new TreeMap<>();
    windows()
        .forEach(
            window ->
                state
                    .computeIfAbsent(window.session(), session -> new ArrayList<>())
                    .add(window.name()));
    return state.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
        .toList();
  }

  public List<String> sessionNames() {
    return tmux("list-sessions", "-F", "#{session_name}").lines().toList();
  }

  /** Waits for a fact. */
  public static void until(String fact, Callable<Boolean> holds) {
    await(fact)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(holds);
  }

  /** Waits until a file holds a whole line, and returns it. */
  String awaitLine(String name) {
    Path file = folder().resolve(name);
    until("a line in " + name, () -> Files.exists(file) && Files.readString(file).endsWith("\n"));
    return read(name).stripTrailing();
  }

  /** Returns the folders of launches that still have their files. */
  public List<Path> stateFolders() {
    Path state = folder().resolve("state/sessions/tmux");
    if (!Files.isDirectory(state)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(state)) {
      return folders.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A window as tmux lists it.
   *
   * @param sessionId its session's id
   * @param session its session's name
   * @param id its own id
   * @param name its own name
   * @param pid the process of its pane
   */
  public record Window(String sessionId, String session, String id, String name, String pid) {}

  /**
   * What came of a command line.
   *
   * @param exit the exit code
   * @param out what stands on standard output
   * @param err what stands on standard error
   */
  public record Result(int exit, String out, String err) {}

  /**
   * A command line that runs.
   *
   * @param process the shell that runs it
   * @param out the file of its standard output
   * @param err the file of its standard error
   */
  public record Started(Process process, Path out, Path err) {
    public Result end() {
      try {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("still running after a minute: " + process.info());
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
