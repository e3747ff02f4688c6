package dev.sessions.cli;

import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.cli.terminal.CheckedStream;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.Interrupts;
import dev.sessions.cli.terminal.Terminal;
import dev.sessions.cli.terminal.TimeSource;
import dev.sessions.manager.plugin.BackendRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
  private volatile boolean readerGone;
  private String input = "";
  private SessionBackend backend = new FakeBackend(server);
  private volatile Terminal terminal = Terminal.NONE;
  private InstantSource clock = InstantSource.system();
  private Map<String, String> variables;

  /** Creates a shell in a folder that has a file {@code layouts.json}. */
  public Shell(Path folder) {
    this.folder = folder;
    this.variables = Map.of("HOME", folder.toString(), "PATH", System.getenv("PATH"));
    write("layouts.json", LAYOUTS);
  }

  /** Sets what the next command lines read from standard input. */
  public void input(String text) {
    input = text;
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

  /** Has this variable from now on, too. */
  public void export(String name, String value) {
    variables = new HashMap<>(variables);
    variables.put(name, value);
  }

  /** Closes what reads standard output, also of what runs already. */
  public void endReader() {
    readerGone = true;
  }

  /** Lives at this moment from now on, and the server too. */
  public void at(Instant moment) {
    clock = InstantSource.fixed(moment);
    server.setClock(clock);
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
    return type(onBackend(arguments));
  }

  /** Types a command line on the fake that goes on until it is interrupted, or ends by itself. */
  public Running start(String... arguments) {
    return new Running(onBackend(arguments));
  }

  /** Types exactly this. */
  public Result type(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Cli.run(arguments, environment(out, err, Interrupts.NONE));
    return new Result(exit, text(out), text(err));
  }

  private String[] onBackend(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(1, List.of("-b", backend.info().name()));
    return words.toArray(new String[0]);
  }

  private CliEnvironment environment(
      ByteArrayOutputStream out, ByteArrayOutputStream err, Interrupts interrupts) {
    return new CliEnvironment(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        CheckedStream.results(out),
        CheckedStream.messages(err),
        variables,
        folder,
        folder,
        terminal,
        last -> terminal,
        new TimeSource(clock, () -> ZoneOffset.UTC),
        interrupts,
        () -> readerGone,
        () -> BackendRegistry.of(backend),
        (argv, seen) -> {
          attached.add(argv);
          return 0;
        });
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  /** A command line that is going on. */
  public final class Running {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Thread> interruptible = new CompletableFuture<>();
    private final CompletableFuture<Integer> exit;

    private Running(String... words) {
      CliEnvironment environment =
          environment(out, err, () -> interruptible.complete(Thread.currentThread()));
      this.exit =
          CompletableFuture.supplyAsync(() -> Cli.run(words, environment), Running::inItsOwnThread);
    }

    /** A thread of a pool could be interrupted for the command that it ran before. */
    private static void inItsOwnThread(Runnable command) {
      Thread thread = new Thread(command, "command");
      thread.setDaemon(true);
      thread.start();
    }

    /** Returns what stands on standard output by now. */
    public String out() {
      return text(out);
    }

    /** Returns what stands on standard error by now. */
    public String err() {
      return text(err);
    }

    /** Presses Ctrl-C and waits for the end. */
    public Result interrupt() {
      interruptible.orTimeout(30, TimeUnit.SECONDS).join().interrupt();
      return end();
    }

    /** Waits until it ends by itself. */
    public Result end() {
      int code = exit.orTimeout(30, TimeUnit.SECONDS).join();
      return new Result(code, out(), err());
    }
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
