package dev.sessions.testkit.junit;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.testkit.support.Poll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A private multiplexer for one test. {@link IsolatedSessions} passes one to a test; a test that
 * needs more than one opens and closes them itself. It may be used by any thread.
 */
public final class IsolatedServer implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration BETWEEN_SNAPSHOTS = Duration.ofMillis(50);

  private final SessionBackend backend;
  private final Path folder;
  private final Map<String, String> environment = new ConcurrentHashMap<>();
  private final Map<String, String> options = new HashMap<>();
  private final Optional<PrivateTmux> tmux;
  private final boolean isAlwaysPrivate;
  private final Thread atExit = new Thread(this::end, "isolated-server-end");
  private @Nullable Multiplexer shared;
  private boolean ended;

  private IsolatedServer(SessionBackend backend, IsolationRequest request, Path folder) {
    this.backend = backend;
    this.folder = folder;
    this.isAlwaysPrivate = request.isAlwaysPrivate();
    this.tmux =
        Optional.of(request)
            .filter(wanted -> wanted.backend().equals(IsolationRequest.TMUX))
            .map(it -> new PrivateTmux(folder, it.options().getOrDefault("binary", "tmux")));
    request.options().forEach((key, value) -> options.put(key, inFolder(value)));
    tmux.ifPresent(program -> options.putAll(program.options()));
    environment.put("PATH", Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin"));
    environment.put("HOME", home().toString());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    // A tmux that is called without a socket is also a private one.
    environment.put("TMUX_TMPDIR", folder.toString());
    environment.put("SHELL", "/bin/sh");
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    request.variables().forEach((name, value) -> environment.put(name, inFolder(value)));
  }

  /**
   * Creates a server, which starts when it is first needed.
   *
   * @param backend the backend's name: {@code tmux} or {@code fake}
   * @return the server, which the caller must close
   * @throws SessionException {@code UNKNOWN_BACKEND} if no such backend is on the class path
   * @throws IllegalArgumentException for another backend: only {@link IsolatedSessions} can give
   *     the options that separate it from the user's server
   */
  public static IsolatedServer open(String backend) {
    return open(new IsolationRequest(backend, Map.of(), Map.of()));
  }

  static IsolatedServer open(IsolationRequest request) {
    SessionBackend backend = BackendRegistry.load().find(request.backend());
    Path folder = PrivateFolder.create();
    try {
      Files.createDirectory(folder.resolve("home"));
      IsolatedServer server = new IsolatedServer(backend, request, folder);
      Runtime.getRuntime().addShutdownHook(server.atExit);
      return server;
    } catch (IOException e) {
      PrivateFolder.remove(folder);
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the backend. Each connection of the fake has a new server; see {@link #connect}. */
  public SessionBackend backend() {
    return backend;
  }

  /** Returns how to connect to this server, with the current {@link #environment}. */
  public ConnectContext config() {
    return ConnectSettings.of(options, environment);
  }

  /**
   * Returns the connection that all parts of a test share. It is closed with the server.
   *
   * @throws SessionException as {@link #connect}
   */
  public synchronized Multiplexer multiplexer() {
    requireOpen();
    if (shared == null) {
      shared = connect();
    }
    return shared;
  }

  /**
   * Opens one more connection, which the caller must close. The fake gives each connection its own
   * server.
   *
   * @throws SessionException {@code INVALID_OPTION} for options that the backend does not accept,
   *     {@code NOT_INSTALLED} if its program is missing
   * @throws IllegalStateException if the server has ended, or if it already has sessions and so is
   *     not private to this test
   */
  public Multiplexer connect() {
    requireOpen();
    Multiplexer connection = backend.connect(config());
    synchronized (this) {
      if (!isAlwaysPrivate && shared == null) {
        requireNoSessions(connection);
      }
    }
    return connection;
  }

  /** Creates a manager of these layouts on the shared connection, with {@link #settings}. */
  public SessionManager manager(LayoutConfig... layouts) {
    return new SessionManager(List.of(layouts), settings(), multiplexer());
  }

  /**
   * Returns settings for a manager: no prefix, exit mode {@code backToShell}, relative start
   * directories in {@link #home}, variables from {@link #environment}.
   */
  public ManagerSettings settings() {
    return new ManagerSettings(Optional.empty(), ExitMode.BACK_TO_SHELL, home(), environment);
  }

  /**
   * Waits up to a minute for a condition; see {@link #awaitThat(String, Duration, Predicate)}.
   *
   * @param description what is waited for, for the message
   * @param condition returns whether it holds in a snapshot
   * @return the first snapshot in which it holds
   */
  public Snapshot awaitThat(String description, Predicate<Snapshot> condition) {
    return awaitThat(description, TIMEOUT, condition);
  }

  /**
   * Takes snapshots of the server until a condition holds.
   *
   * @param description what is waited for, for the message
   * @param timeout how long to wait
   * @param condition returns whether it holds in a snapshot; {@link
   *     dev.sessions.manager.monitor.SessionConditions} has some. An {@link AssertionError} that it
   *     throws means: not yet
   * @return the first snapshot in which it holds
   * @throws AssertionError if it does not hold in time, with the description and the last snapshot
   * @throws SessionException if no snapshot can be taken
   */
  public Snapshot awaitThat(String description, Duration timeout, Predicate<Snapshot> condition) {
    return new Poll(timeout, BETWEEN_SNAPSHOTS)
        .until(description, multiplexer()::snapshot, condition);
  }

  /**
   * Runs the tmux program on this server, with these arguments after those that select the server.
   *
   * @return its output, errors included, without trailing line ends
   * @throws UnsupportedOperationException if the backend is not tmux
   * @throws IllegalStateException if it does not end within a minute
   */
  public String tmux(String... arguments) {
    requireOpen();
    return requireTmux().run(environment, arguments);
  }

  /**
   * Runs a program in the server's environment.
   *
   * @return its output, errors included, without trailing line ends
   * @throws IllegalStateException if it does not end within a minute
   */
  public String run(List<String> argv) {
    requireOpen();
    return PrivateProgram.run(argv, environment, folder);
  }

  /**
   * Sets the lines of the configuration, which the tmux server reads when it starts.
   *
   * @throws UnsupportedOperationException if the backend is not tmux
   */
  public void configure(String... lines) {
    requireTmux().configure(lines);
  }

  /**
   * Returns the environment of the server and of what it starts. It can be changed; a change
   * applies to connections that are opened later.
   */
  public Map<String, String> environment() {
    return environment;
  }

  /** Returns the server's folder, which is removed with it. A test may put its files there. */
  public Path folder() {
    return folder;
  }

  /** Returns the folder that {@code HOME} names; it is empty at first. */
  public Path home() {
    return folder.resolve("home");
  }

  /**
   * Ends the server and every process that was started in it, and removes its folder. Closing it
   * twice is harmless.
   *
   * @throws IllegalStateException if a process cannot be killed
   * @throws UncheckedIOException if the folder cannot be removed
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is already shutting down, and its hook does the same.
    }
    end();
  }

  private synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    // A test that times out is interrupted; what it started must end anyway.
    boolean interrupted = Thread.interrupted();
    try (Multiplexer last = shared) {
      if (last != null && !isAlwaysPrivate) {
        Snapshot now = last.snapshot();
        last.kill(now.sessions().stream().map(now::ref).toList());
      }
    } finally {
      try {
        PrivateProcesses.end(
            folder, () -> tmux.map(it -> it.processes(environment)).orElseGet(List::of));
      } finally {
        PrivateFolder.remove(folder);
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private String inFolder(String value) {
    return value.replace("{folder}", folder.toString());
  }

  private void requireNoSessions(Multiplexer connection) {
    int sessions = connection.snapshot().sessions().size();
    if (sessions > 0) {
      connection.close();
      throw new IllegalStateException(
          "the server of the backend '"
              + backend.info().name()
              + "' already has "
              + sessions
              + " session(s), so it is not private to this test: give @IsolatedSessions the option"
              + " or the variable that separates it from the user's server");
    }
  }

  private PrivateTmux requireTmux() {
    return tmux.orElseThrow(
        () ->
            new UnsupportedOperationException(
                "the backend is '"
                    + backend.info().name()
                    + "', but this method is for tmux only"));
  }

  private synchronized void requireOpen() {
    if (ended) {
      throw new IllegalStateException("this server has been closed: " + folder);
    }
  }
}
