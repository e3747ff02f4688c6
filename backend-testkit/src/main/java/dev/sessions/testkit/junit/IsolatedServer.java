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
 * A multiplexer of a test's own: what {@link IsolatedSessions} hands to a test, or what a test
 * opens and closes itself where it needs more than one. It may be used by any thread.
 */
public final class IsolatedServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_SNAPSHOTS = Duration.ofMillis(50);

  private final SessionBackend backend;
  private final Path folder;
  private final Map<String, String> environment = new ConcurrentHashMap<>();
  private final Map<String, String> options = new HashMap<>();
  private final Optional<PrivateTmux> tmux;
  private final boolean hasOwnPlace;
  private final Thread atExit = new Thread(this::end, "isolated-server-end");
  private @Nullable Multiplexer shared;
  private boolean ended;

  private IsolatedServer(SessionBackend backend, IsolationRequest request, Path folder) {
    this.backend = backend;
    this.folder = folder;
    this.hasOwnPlace = request.hasOwnPlace();
    this.tmux =
        Optional.of(request)
            .filter(wanted -> wanted.backend().equals(IsolationRequest.TMUX))
            .map(it -> new PrivateTmux(folder, it.options().getOrDefault("binary", "tmux")));
    request.options().forEach((key, value) -> options.put(key, inFolder(value)));
    tmux.ifPresent(program -> options.putAll(program.options()));
    environment.put("PATH", Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin"));
    environment.put("HOME", home().toString());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    // Even a tmux that is told no socket is a private one.
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
   * @return the server, which is the caller's to close
   * @throws SessionException {@code UNKNOWN_BACKEND} if no such backend is on the class path
   * @throws IllegalArgumentException for another backend: only {@link IsolatedSessions} can say
   *     what keeps it apart from the user's
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

  /** Returns the backend. Each connection of the fake is to a new server; see {@link #connect}. */
  public SessionBackend backend() {
    return backend;
  }

  /** Returns what a connection to this server is opened with, as {@link #environment} is now. */
  public ConnectContext config() {
    return ConnectSettings.of(options, environment);
  }

  /**
   * Returns the connection that all parts of a test share; it is closed with the server.
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
   * Opens one more connection, which is the caller's to close. The fake gives each connection a
   * server of its own.
   *
   * @throws SessionException {@code INVALID_OPTION} for options that the backend does not take,
   *     {@code NOT_INSTALLED} where its program is missing
   * @throws IllegalStateException if the server has ended, or has sessions already and so is not
   *     this test's own
   */
  public Multiplexer connect() {
    requireOpen();
    Multiplexer connection = backend.connect(config());
    synchronized (this) {
      if (!hasOwnPlace && shared == null) {
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
   * Returns settings for a manager: no prefix, back to the shell, relative start directories in
   * {@link #home}, variables from {@link #environment}.
   */
  public ManagerSettings settings() {
    return new ManagerSettings(Optional.empty(), ExitMode.BACK_TO_SHELL, home(), environment);
  }

  /**
   * Waits, 20 seconds at the most, until something is so; see {@link #awaitThat(String, Duration,
   * Predicate)}.
   *
   * @param fact what is waited for, in words for the message
   * @param holds whether it is so in a snapshot
   * @return the first snapshot in which it is
   */
  public Snapshot awaitThat(String fact, Predicate<Snapshot> holds) {
    return awaitThat(fact, PATIENCE, holds);
  }

  /**
   * Takes a snapshot of the server again and again until something is so.
   *
   * @param fact what is waited for, in words for the message
   * @param patience how long to wait at the most
   * @param holds whether it is so in a snapshot; {@link
   *     dev.sessions.manager.monitor.SessionConditions} has some. An {@link AssertionError} of it
   *     means: not yet
   * @return the first snapshot in which it is
   * @throws AssertionError if it is not so in time, with the fact and the last snapshot
   * @throws SessionException if there can be no snapshot of the server
   */
  public Snapshot awaitThat(String fact, Duration patience, Predicate<Snapshot> holds) {
    return new Poll(patience, BETWEEN_SNAPSHOTS).until(fact, multiplexer()::snapshot, holds);
  }

  /**
   * Runs tmux itself on this server, with these arguments after those that choose it.
   *
   * @return what it printed, errors included, without the line ends at the end
   * @throws UnsupportedOperationException if the backend is not tmux
   * @throws IllegalStateException if it does not end within 20 seconds
   */
  public String tmux(String... arguments) {
    requireOpen();
    return requireTmux().run(environment, arguments);
  }

  /**
   * Runs a program in the server's environment.
   *
   * @return what it printed, errors included, without the line ends at the end
   * @throws IllegalStateException if it does not end within 20 seconds
   */
  public String run(List<String> argv) {
    requireOpen();
    return PrivateProgram.run(argv, environment, folder);
  }

  /**
   * Sets the configuration, in lines, that a tmux server reads when it starts after this.
   *
   * @throws UnsupportedOperationException if the backend is not tmux
   */
  public void configure(String... lines) {
    requireTmux().configure(lines);
  }

  /**
   * Returns the environment of the server and of what it starts. It can be changed; a change counts
   * for connections that are opened after it.
   */
  public Map<String, String> environment() {
    return environment;
  }

  /** Returns the server's folder, which is removed with it. A test may keep its files there. */
  public Path folder() {
    return folder;
  }

  /** Returns the folder that {@code HOME} names: empty at first. */
  public Path home() {
    return folder.resolve("home");
  }

  /**
   * Ends the server and every process that was started in it, and removes its folder. Closing twice
   * is harmless.
   *
   * @throws IllegalStateException if a process survives
   * @throws UncheckedIOException if the folder cannot be removed
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is ending already, and the hook does the same as this.
    }
    end();
  }

  private synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    // A test whose time is over is interrupted; what it has started ends all the same.
    boolean interrupted = Thread.interrupted();
    try (Multiplexer last = shared) {
      if (last != null && !hasOwnPlace) {
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
              + "' has sessions already ("
              + sessions
              + "), so it is not this test's own: give @IsolatedSessions the option or the variable"
              + " that keeps it apart");
    }
  }

  private PrivateTmux requireTmux() {
    return tmux.orElseThrow(
        () ->
            new UnsupportedOperationException(
                "the backend is '" + backend.info().name() + "': only tmux has this"));
  }

  private synchronized void requireOpen() {
    if (ended) {
      throw new IllegalStateException("this server has ended with its test: " + folder);
    }
  }
}
