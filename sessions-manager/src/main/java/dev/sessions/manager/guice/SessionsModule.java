package dev.sessions.manager.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.sessions.api.spi.BackendConfig;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.manager.SessionEnding;
import dev.sessions.manager.SessionManagerFactory;
import dev.sessions.manager.command.CommandRunner;
import dev.sessions.manager.monitor.SessionMonitorFactory;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.process.EndingGrace;
import java.util.Map;

/**
 * Binds a backend, one connection to it and a factory of managers.
 *
 * <p>Bound are {@link SessionBackend}, {@link BackendConfig}, {@link Multiplexer} (one for the
 * injector; close it when you are done), {@link SessionManagerFactory}, {@link
 * SessionMonitorFactory}, {@link SessionEnding} and {@link CommandRunner}, the last two with the
 * usual grace.
 */
public final class SessionsModule extends AbstractModule {
  private final SessionBackend backend;
  private final BackendConfig config;

  private SessionsModule(SessionBackend backend, BackendConfig config) {
    this.backend = backend;
    this.config = config;
  }

  /**
   * Makes the module for an installed backend with its usual options.
   *
   * @throws dev.sessions.api.error.SessionException {@code UNKNOWN_BACKEND} where no backend has
   *     that name
   */
  public static SessionsModule forBackend(String name) {
    return forBackend(BackendRegistry.load().find(name));
  }

  /** Makes the module for this backend with its usual options: the line that swaps in another. */
  public static SessionsModule forBackend(SessionBackend backend) {
    return new SessionsModule(backend, BackendConfig.of(Map.of()));
  }

  /** Returns the module with another configuration of the backend. */
  public SessionsModule withConfig(BackendConfig other) {
    return new SessionsModule(backend, other);
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(SessionBackend.class).toInstance(backend);
    bind(BackendConfig.class).toInstance(config);
  }

  @Provides
  @Singleton
  Multiplexer multiplexer() {
    return backend.connect(config);
  }

  @Provides
  @Singleton
  SessionManagerFactory managers(Multiplexer multiplexer) {
    return new SessionManagerFactory(multiplexer, backend.capabilities());
  }

  @Provides
  @Singleton
  SessionMonitorFactory monitors(Multiplexer multiplexer) {
    return new SessionMonitorFactory(multiplexer, backend.capabilities());
  }

  @Provides
  @Singleton
  SessionEnding ending(Multiplexer multiplexer) {
    return new SessionEnding(multiplexer, EndingGrace.AFTER_HANG_UP);
  }

  @Provides
  @Singleton
  CommandRunner commands() {
    return new CommandRunner();
  }
}
