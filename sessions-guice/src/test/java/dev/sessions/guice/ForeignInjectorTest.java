package dev.sessions.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Binder;
import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.PrivateModule;
import com.google.inject.Stage;
import com.google.inject.name.Names;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionEnding;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.exec.CommandRunner;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The module among the modules of an application that has been there before. */
class ForeignInjectorTest {
  private final FakeServer server = new FakeServer();
  private final SessionsModule sessions = SessionsModule.forBackend(new FakeBackend(server));

  @Test
  void classesWithoutABindingGetConnectionsAndKeepTheirOtherDependencies() {
    Injector injector = Guice.createInjector(Stage.PRODUCTION, sessions);
    injector.getInstance(Application.class).start();
    assertThat(server.snapshot().session("greeting")).isPresent();
  }

  @Test
  void theApplicationKeepsItsBindingsOfTheTypesThatTheModuleWorksWith() {
    SessionBackend backend = new FakeBackend();
    ConnectContext config = ConnectSettings.of(Map.of());
    CommandRunner runner = new CommandRunner();
    try (Multiplexer connection = backend.connect(config)) {
      Module own =
          binder -> {
            binder.bind(SessionBackend.class).toInstance(backend);
            binder.bind(ConnectContext.class).toInstance(config);
            binder.bind(CommandRunner.class).toInstance(runner);
            binder.bind(EndingGrace.class).toInstance(EndingGrace.AT_ONCE);
            binder.bind(named()).toInstance(connection);
          };
      for (List<Module> order : List.of(List.of(own, sessions), List.of(sessions, own))) {
        Injector injector = Guice.createInjector(Stage.PRODUCTION, order);
        assertThat(injector.getInstance(SessionBackend.class)).isSameAs(backend);
        assertThat(injector.getInstance(ConnectContext.class)).isSameAs(config);
        assertThat(injector.getInstance(CommandRunner.class)).isSameAs(runner);
        assertThat(injector.getInstance(EndingGrace.class)).isSameAs(EndingGrace.AT_ONCE);
        assertThat(injector.getInstance(named())).isSameAs(connection);
        assertThat(injector.getInstance(Multiplexer.class)).isNotSameAs(connection);
      }
    }
  }

  private static Key<Multiplexer> named() {
    return Key.get(Multiplexer.class, Names.named("own"));
  }

  @Test
  void onlyWhatIsMeantForUsersIsVisible() {
    Injector injector = Guice.createInjector(sessions);
    assertThat(injector.getAllBindings().keySet())
        .containsExactlyInAnyOrder(
            Key.get(Multiplexer.class),
            Key.get(SessionEnding.class),
            Key.get(Injector.class),
            Key.get(Stage.class),
            Key.get(Logger.class));
    for (Class<?> internal :
        List.of(SessionBackend.class, ConnectContext.class, EndingGrace.class)) {
      assertThatThrownBy(() -> injector.getInstance(internal))
          .isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void allThatAnAnnotatedModuleBindsIsUnderItsAnnotation() {
    Injector injector = Guice.createInjector(sessions.annotatedWith(Names.named("own")));
    assertThat(injector.getInstance(named())).isNotNull();
    assertThatThrownBy(() -> injector.getInstance(Multiplexer.class))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void theStrictestInjectorTakesIt() {
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION,
            Binder::requireExplicitBindings,
            Binder::requireAtInjectOnConstructors,
            Binder::requireExactBindingAnnotations,
            Binder::disableCircularProxies,
            binder -> binder.bind(Greeting.class),
            binder -> binder.bind(Application.class),
            sessions);
    injector.getInstance(Application.class).start();
    assertThat(server.snapshot().session("greeting")).isPresent();
  }

  @Test
  void anInjectorThatIsThereAlreadyGetsItInAChild() {
    Injector parent = Guice.createInjector();
    Greeting created = parent.getInstance(Greeting.class);
    parent.createChildInjector(sessions).getInstance(Application.class).start();
    assertThat(created.text).isEqualTo("greeting");
    assertThat(server.snapshot().session("greeting")).isPresent();
  }

  @Test
  void twoPrivateModulesOfTheApplicationEachHaveOne() {
    FakeServer other = new FakeServer();
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION,
            part("first", sessions),
            part("second", SessionsModule.forBackend(new FakeBackend(other))));
    injector.getInstance(Key.get(Application.class, Names.named("second"))).start();
    assertThat(server.snapshot().session("greeting")).isEmpty();
    assertThat(other.snapshot().session("greeting")).isPresent();
  }

  /** Returns a part of an application, which shows an {@link Application} under this name only. */
  private static Module part(String name, SessionsModule sessions) {
    return new PrivateModule() {
      @Override
      protected void configure() {
        install(sessions);
        bind(Application.class);
        Key<Application> shown = Key.get(Application.class, Names.named(name));
        bind(shown).to(Application.class);
        expose(shown);
      }
    };
  }

  /** Has no binding: Guice creates it when it is asked for. */
  static final class Greeting {
    final String text = "greeting";

    @Inject
    Greeting() {}
  }

  /** Needs a connection, and a class that has nothing to do with sessions. */
  static final class Application {
    private final Multiplexer multiplexer;
    private final Greeting greeting;

    @Inject
    Application(Multiplexer multiplexer, Greeting greeting) {
      this.multiplexer = multiplexer;
      this.greeting = greeting;
    }

    void start() {
      List<TabConfig> tabs = List.of(new TabConfig("shell", "~", "date"));
      List<LayoutConfig> layouts = List.of(new LayoutConfig(greeting.text, tabs));
      new SessionManager(layouts, ManagerSettings.of(Path.of("")), multiplexer)
          .start(ConflictPolicy.ERROR);
    }
  }
}
