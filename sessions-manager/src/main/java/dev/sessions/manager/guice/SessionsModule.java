package dev.sessions.manager.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.manager.SessionEnding;
import dev.sessions.manager.command.CommandRunner;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.HostedMultiplexer;
import dev.sessions.manager.plugin.PluginFolders;
import dev.sessions.manager.process.EndingGrace;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Binds a backend and one connection to it, which managers and monitors are made for.
 *
 * <p>Bound are {@link SessionBackend}, {@link ConnectContext}, {@link Multiplexer} (one for the
 * injector; close it when you are done), {@link SessionEnding} and {@link CommandRunner}, these two
 * with the usual grace. All of them are singletons. Explicit bindings are required of the whole
 * injector.
 *
 * <p>One injector may have several such modules, on different backends, where all but one have an
 * {@link #annotatedWith(Annotation) annotation}.
 */
public final class SessionsModule extends AbstractModule {
  private final SessionBackend backend;
  private final ConnectContext config;
  private final @Nullable Key<?> annotated;

  private SessionsModule(
      SessionBackend backend, ConnectContext config, @Nullable Key<?> annotated) {
    this.backend = backend;
    this.config = config;
    this.annotated = annotated;
  }

  /**
   * Makes the module for an installed backend with its usual options.
   *
   * @throws dev.sessions.api.error.SessionException {@code UNKNOWN_BACKEND} where no backend has
   *     that name
   */
  public static SessionsModule forBackend(String name) {
    return forBackend(name, PluginFolders.NONE);
  }

  /**
   * Makes the module for an installed backend, or a plugin in one of these folders, with its usual
   * options. A plugin stays loaded for good.
   *
   * @throws dev.sessions.api.error.SessionException {@code UNKNOWN_BACKEND} where no backend has
   *     that name, with what could not be loaded
   */
  public static SessionsModule forBackend(String name, PluginFolders plugins) {
    return forBackend(BackendRegistry.load(plugins).find(name));
  }

  /** Makes the module for this backend with its usual options: the line that swaps in another. */
  public static SessionsModule forBackend(SessionBackend backend) {
    return new SessionsModule(backend, ConnectSettings.of(Map.of()), null);
  }

  /** Returns the module with another configuration of the backend. */
  public SessionsModule withConfig(ConnectContext other) {
    return new SessionsModule(backend, other, annotated);
  }

  /** Returns the module with all that it binds under this annotation, such as a name. */
  public SessionsModule annotatedWith(Annotation annotation) {
    return new SessionsModule(backend, config, Key.get(Object.class, annotation));
  }

  /** Returns the module with all that it binds under this annotation. */
  public SessionsModule annotatedWith(Class<? extends Annotation> annotation) {
    return new SessionsModule(backend, config, Key.get(Object.class, annotation));
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(key(SessionBackend.class)).toInstance(backend);
    bind(key(ConnectContext.class)).toInstance(config);
    Provider<Multiplexer> connection = getProvider(key(Multiplexer.class));
    single(Multiplexer.class, () -> HostedMultiplexer.connect(backend, config));
    single(
        SessionEnding.class, () -> new SessionEnding(connection.get(), EndingGrace.AFTER_HANG_UP));
    single(CommandRunner.class, CommandRunner::new);
  }

  private <T> void single(Class<T> type, Supplier<T> made) {
    Provider<T> provider = made::get;
    bind(key(type)).toProvider(provider).in(Singleton.class);
  }

  private <T> Key<T> key(Class<T> type) {
    return annotated == null ? Key.get(type) : annotated.ofType(type);
  }
}
