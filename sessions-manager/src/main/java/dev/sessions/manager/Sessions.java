package dev.sessions.manager;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.HostedMultiplexer;
import dev.sessions.manager.plugin.PluginFolders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;

/**
 * Where a program begins: an open connection to a multiplexer, and the managers and monitors on it.
 *
 * <pre>{@code
 * try (Sessions tmux = Sessions.open("tmux")) {
 *   tmux.manager(LayoutConfig.named("dev").tab("api", "./run").build()).start(ConflictPolicy.SKIP);
 * }
 * }</pre>
 *
 * <p>Closing it ends no session. It may be used by several threads.
 */
public final class Sessions implements AutoCloseable {
  private static final ConnectContext USUAL = ConnectSettings.of(Map.of());

  private final BackendRegistry registry;
  private final Multiplexer multiplexer;
  private final Map<String, String> environment;

  /** Weak, so that one that was closed long ago takes no room. */
  private final Set<SessionMonitor> monitors =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private Sessions(BackendRegistry registry, SessionBackend backend, ConnectContext context) {
    this.registry = registry;
    this.multiplexer = HostedMultiplexer.connect(backend, context);
    this.environment = context.environment();
  }

  /**
   * Connects to a backend of the class path, with its usual options and this process's environment.
   *
   * @param backend the backend's name, such as {@code tmux}
   * @throws dev.sessions.api.error.SessionException {@code UNKNOWN_BACKEND} if there is no such
   *     backend; {@code NOT_INSTALLED} and others as {@link SessionBackend#connect}
   */
  public static Sessions open(String backend) {
    return open(backend, USUAL);
  }

  /**
   * Connects to a backend of the class path, with this process's environment.
   *
   * @param backend the backend's name, such as {@code tmux}
   * @param options the backend's options by their names, such as tmux's {@code socket}
   * @throws dev.sessions.api.error.SessionException as {@link #open(String, ConnectContext)}
   */
  public static Sessions open(String backend, Map<String, String> options) {
    return open(backend, ConnectSettings.of(options));
  }

  /**
   * Connects to a backend of the class path.
   *
   * @param backend the backend's name, such as {@code tmux}
   * @param context what it is given: options, environment, deadline; see {@link ConnectSettings}
   * @throws dev.sessions.api.error.SessionException {@code UNKNOWN_BACKEND} if there is no such
   *     backend; {@code INVALID_OPTION} for an option that it does not have; and others as {@link
   *     SessionBackend#connect}
   */
  public static Sessions open(String backend, ConnectContext context) {
    return open(backend, context, PluginFolders.NONE);
  }

  /**
   * Connects to a backend of the class path, or of a plugin folder. A plugin's jars are closed with
   * the connection.
   *
   * @param backend the backend's name
   * @param context what it is given: options, environment, deadline; see {@link ConnectSettings}
   * @param plugins the folders that are searched if the class path has no backend of that name
   * @throws dev.sessions.api.error.SessionException {@code UNKNOWN_BACKEND} if there is no such
   *     backend, with the reasons why some plugins could not be loaded; {@code INVALID_OPTION} for
   *     an option that it does not have; and others as {@link SessionBackend#connect}
   */
  public static Sessions open(String backend, ConnectContext context, PluginFolders plugins) {
    BackendRegistry registry = BackendRegistry.load(plugins);
    try {
      return new Sessions(registry, registry.find(backend), context);
    } catch (RuntimeException | Error e) {
      registry.close();
      throw e;
    }
  }

  /**
   * Connects to this backend, with its usual options and this process's environment.
   *
   * @throws dev.sessions.api.error.SessionException as {@link SessionBackend#connect}
   */
  public static Sessions open(SessionBackend backend) {
    return open(backend, USUAL);
  }

  /**
   * Connects to this backend: what swaps in another one, such as the fake in a test.
   *
   * @param backend the backend
   * @param context what it is given: options, environment, deadline; see {@link ConnectSettings}
   * @throws dev.sessions.api.error.SessionException {@code INVALID_OPTION} for an option that it
   *     does not have; and others as {@link SessionBackend#connect}
   */
  public static Sessions open(SessionBackend backend, ConnectContext context) {
    return new Sessions(BackendRegistry.of(), backend, context);
  }

  /**
   * Returns a manager of these layouts, whose sessions are this manager's alone: without a prefix,
   * back to the shell when a command ends. Relative start directories are relative to this
   * process's own; their variables are those that the connection was given.
   */
  public SessionManager manager(LayoutConfig... layouts) {
    return manager(List.of(layouts), usualSettings());
  }

  /**
   * Returns a manager of these layouts as {@link #manager(LayoutConfig...)}, whose sessions belong
   * to an owner: those that an earlier run of the program launched for it are found too.
   *
   * @param owner what the program calls itself, such as {@code Owner.named("shop")}
   * @param layouts the layouts
   */
  public SessionManager manager(Owner owner, LayoutConfig... layouts) {
    return manager(List.of(layouts), usualSettings().withOwner(owner));
  }

  private ManagerSettings usualSettings() {
    return new ManagerSettings(
        Optional.empty(), ExitMode.BACK_TO_SHELL, Path.of("").toAbsolutePath(), environment);
  }

  /**
   * Returns a manager of these layouts.
   *
   * @param layouts the layouts, as the user wrote them
   * @param settings what holds for all of them
   */
  public SessionManager manager(List<LayoutConfig> layouts, ManagerSettings settings) {
    return new SessionManager(layouts, settings, multiplexer);
  }

  /**
   * Opens a monitor, which reads the server once a second if the backend pushes nothing. It is
   * closed with the connection, or earlier by the caller.
   *
   * @throws dev.sessions.api.error.SessionException if the multiplexer cannot be watched
   */
  public SessionMonitor monitor() {
    return monitor(SessionMonitor.USUAL_INTERVAL);
  }

  /**
   * Opens a monitor. It is closed with the connection, or earlier by the caller.
   *
   * @param every how long to wait between two readings if the backend pushes nothing; more than 0
   * @throws IllegalArgumentException if {@code every} is not more than zero
   * @throws dev.sessions.api.error.SessionException if the multiplexer cannot be watched
   */
  public SessionMonitor monitor(Duration every) {
    SessionMonitor monitor = SessionMonitor.open(multiplexer, every);
    monitors.add(monitor);
    return monitor;
  }

  /**
   * Waits in the caller's thread until a condition is met, by a monitor of its own. {@link
   * SessionManager#await} does so for the sessions of its layouts.
   *
   * @param condition what is waited for; {@link dev.sessions.manager.monitor.SessionConditions} has
   *     some
   * @param timeout how long to wait at the most
   * @return the first snapshot that meets the condition
   * @throws dev.sessions.api.error.SessionException {@code DEADLINE} if none meets it in time;
   *     {@code INTERRUPTED} if the caller is interrupted, which stays so; and as {@link
   *     SessionMonitor#await}
   */
  public Snapshot await(Predicate<Snapshot> condition, Duration timeout) {
    try (SessionMonitor monitor = SessionMonitor.open(multiplexer, SessionMonitor.USUAL_INTERVAL)) {
      return monitor.await(condition, timeout);
    }
  }

  /**
   * Returns everything that the multiplexer runs now.
   *
   * @throws dev.sessions.api.error.SessionException if the server cannot be read
   */
  public Snapshot snapshot() {
    return multiplexer.snapshot();
  }

  /** Returns the connection, for what is not here; it is closed with this object. */
  public Multiplexer multiplexer() {
    return multiplexer;
  }

  /** Closes the monitors, the connection and the plugin's jars. Closing twice is harmless. */
  @Override
  public void close() {
    synchronized (monitors) {
      monitors.forEach(SessionMonitor::close);
      monitors.clear();
    }
    try {
      multiplexer.close();
    } finally {
      registry.close();
    }
  }
}
