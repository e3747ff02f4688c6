package dev.sessions.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.name.Names;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.EndedSession;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionEnding;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.manager.plugin.PluginFolders;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsModuleTest {
  @TempDir Path folder;

  @Test
  void oneLineSwapsInTheFake() {
    FakeServer server = new FakeServer();
    Injector injector =
        Guice.createInjector(Stage.PRODUCTION, SessionsModule.forBackend(new FakeBackend(server)));
    new SessionManager(
            List.of(new LayoutConfig("dev", List.of(new TabConfig("api", ".", "./run")))),
            ManagerSettings.of(folder),
            injector.getInstance(Multiplexer.class))
        .start(ConflictPolicy.ERROR);
    assertThat(server.snapshot().session("dev")).isPresent();
  }

  @Test
  void aBackendIsChosenByName() {
    Injector injector = Guice.createInjector(Stage.PRODUCTION, SessionsModule.forBackend("fake"));
    assertThat(injector.getInstance(Multiplexer.class).info().name()).isEqualTo("fake");
  }

  @Test
  void thereIsOneConnectionForTheInjector() {
    Injector injector = Guice.createInjector(SessionsModule.forBackend(new FakeBackend()));
    assertThat(injector.getInstance(Multiplexer.class))
        .isSameAs(injector.getInstance(Multiplexer.class));
  }

  @Test
  void anUnknownNameIsRefusedBeforeAnythingIsComposed() {
    assertThatThrownBy(() -> SessionsModule.forBackend("fakr"))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.UNKNOWN_BACKEND));
  }

  @Test
  void theBackendGetsTheConfiguration() {
    ConnectContext config = ConnectSettings.of(Map.of("sessions", "one,two"), Map.of());
    Injector injector =
        Guice.createInjector(SessionsModule.forBackend(new FakeBackend()).withConfig(config));
    assertThat(injector.getInstance(Multiplexer.class).snapshot().sessions()).hasSize(2);
  }

  @Test
  void monitorsAndTheEndOfSessionsAreBound() throws Exception {
    FakeServer server = new FakeServer();
    server.user().startSession("dev");
    Injector injector =
        Guice.createInjector(Stage.PRODUCTION, SessionsModule.forBackend(new FakeBackend(server)));
    try (SessionMonitor monitor =
        SessionMonitor.open(injector.getInstance(Multiplexer.class), Duration.ofMillis(5))) {
      CompletableFuture<Snapshot> gone =
          monitor.until(snapshot -> snapshot.session("dev").isEmpty());
      assertThat(injector.getInstance(SessionEnding.class).endNamed(List.of("dev")))
          .allMatch(EndedSession::nothingLeft);
      assertThat(gone.get(60, TimeUnit.SECONDS).serverRunning()).isFalse();
    }
  }

  @Test
  void aBackendIsChosenFromAPluginFolder() {
    assertThatThrownBy(() -> SessionsModule.forBackend("fakr", PluginFolders.of(folder)))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.UNKNOWN_BACKEND));
    PluginFolders nothing = PluginFolders.of(folder);
    Injector injector = Guice.createInjector(SessionsModule.forBackend("fake", nothing));
    assertThat(injector.getInstance(Multiplexer.class).info().name()).isEqualTo("fake");
  }

  @Test
  void severalBackendsLiveInOneInjectorAndKeepApart() {
    FakeServer here = new FakeServer();
    FakeServer there = new FakeServer();
    FakeServer yonder = new FakeServer();
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION,
            SessionsModule.forBackend(new FakeBackend(here)),
            SessionsModule.forBackend(new FakeBackend(there)).annotatedWith(Names.named("there")),
            SessionsModule.forBackend(new FakeBackend(yonder)).annotatedWith(Yonder.class));
    start(injector, Key.get(Multiplexer.class), "a");
    start(injector, Key.get(Multiplexer.class, Names.named("there")), "b");
    start(injector, Key.get(Multiplexer.class, Yonder.class), "c");

    assertThat(here.snapshot().sessions()).extracting(SessionSnapshot::name).containsExactly("a");
    assertThat(there.snapshot().sessions()).extracting(SessionSnapshot::name).containsExactly("b");
    assertThat(yonder.snapshot().sessions()).extracting(SessionSnapshot::name).containsExactly("c");
    for (Class<?> type : List.of(Multiplexer.class, SessionEnding.class)) {
      assertThat(injector.getInstance(Key.get(type, Yonder.class)))
          .isSameAs(injector.getInstance(Key.get(type, Yonder.class)))
          .isNotSameAs(injector.getInstance(Key.get(type, Names.named("there"))));
    }
  }

  private void start(Injector injector, Key<Multiplexer> connection, String layout) {
    new SessionManager(
            List.of(new LayoutConfig(layout, List.of(new TabConfig("t", ".", "./run")))),
            ManagerSettings.of(folder),
            injector.getInstance(connection))
        .start(ConflictPolicy.ERROR);
  }

  @Test
  void twoModulesWithoutAnAnnotationAreRefused() {
    assertThatThrownBy(
            () ->
                Guice.createInjector(
                    SessionsModule.forBackend(new FakeBackend()),
                    SessionsModule.forBackend(new FakeBackend())))
        .isInstanceOf(CreationException.class)
        .hasMessageContaining("Multiplexer");
  }

  @Test
  void theConnectionIsClosedByWhoeverGetsIt() {
    Key<Multiplexer> second = Key.get(Multiplexer.class, Names.named("there"));
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION,
            SessionsModule.forBackend(new FakeBackend()),
            SessionsModule.forBackend(new FakeBackend()).annotatedWith(Names.named("there")));
    Multiplexer here = injector.getInstance(Multiplexer.class);
    here.close();
    here.close();

    SessionManager closed =
        new SessionManager(
            List.of(), ManagerSettings.of(folder), injector.getInstance(Multiplexer.class));
    assertThatThrownBy(closed::snapshot).isInstanceOf(SessionException.class);
    assertThat(injector.getInstance(Multiplexer.class)).isSameAs(here);
    try (Multiplexer there = injector.getInstance(second)) {
      assertThat(there.snapshot().sessions()).isEmpty();
    }
  }

  /** Marks one of several backends. */
  @Qualifier @Retention(RetentionPolicy.RUNTIME)
  @interface Yonder {}
}
