package dev.sessions.guice;

import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.manager.SessionEnding;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.HostedMultiplexer;
import dev.sessions.manager.plugin.PluginFolders;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Binds one connection to a backend.
 *
 * <p>The module may be installed beside any others: it sets no option of the injector and binds
 * nothing but {@link Multiplexer}, which managers and monitors are made for, and {@link
 * SessionEnding} (with the usual grace), each as a singleton. Guice closes nothing: get the {@link
 * Multiplexer} from the injector and close it when you are done.
 *
 * <p>One injector may have several of these modules, for several backends or several servers of
 * one, if all but one have an {@link #annotatedWith(Annotation) annotation}.
 */
public final class SessionsModule extends PrivateModule {
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
   * Returns a module for an installed backend with its usual options.
   *
   * @throws dev.sessions.api.error.SessionException {@code UNKNOWN_BACKEND} if no backend has that
   *     name
   */
  public static SessionsModule forBackend(String name) {
    return forBackend(name, PluginFolders.NONE);
  }

  /**
   * Returns a module for an installed backend, or a plugin in one of these folders, with its usual
   * options. A plugin stays loaded until the program ends.
   *
   * @param name the backend's name
   * @param plugins the folders that are searched if no installed backend has that name
   * @throws dev.sessions.api.error.SessionException {@code UNKNOWN_BACKEND} if no backend has that
   *     name, with the reasons why some plugins could not be loaded
   */
  public static SessionsModule forBackend(String name, PluginFolders plugins) {
    return forBackend(BackendRegistry.load(plugins).find(name));
  }

  /** Returns a module for this backend with its usual options: the line that swaps in another. */
  public static SessionsModule forBackend(SessionBackend backend) {
    return new SessionsModule(backend, ConnectSettings.of(Map.of()), null);
  }

  /** Returns the same module with another configuration of the backend. */
  public SessionsModule withConfig(ConnectContext other) {
    return new SessionsModule(backend, other, annotated);
  }

  /** Returns the same module with all its bindings under this annotation, such as a name. */
  public SessionsModule annotatedWith(Annotation annotation) {
    return new SessionsModule(backend, config, Key.get(Object.class, annotation));
  }

  /** Returns the same module with all its bindings under this annotation. */
  public SessionsModule annotatedWith(Class<? extends Annotation> annotation) {
    return new SessionsModule(backend, config, Key.get(Object.class, annotation));
  }

  @Override
  protected void configure() {
    // Holds for the bindings below, not for the injector that the module is installed in.
    binder().requireExplicitBindings();
    Provider<Multiplexer> connection = getProvider(key(Multiplexer.class));
    provide(Multiplexer.class, () -> HostedMultiplexer.connect(backend, config));
    provide(
        SessionEnding.class, () -> new SessionEnding(connection.get(), EndingGrace.AFTER_HANG_UP));
  }

  private <T> void provide(Class<T> type, Supplier<T> source) {
    Provider<T> provider = source::get;
    bind(key(type)).toProvider(provider).in(Singleton.class);
    expose(key(type));
  }

  private <T> Key<T> key(Class<T> type) {
    return annotated == null ? Key.get(type) : annotated.ofType(type);
  }
}
