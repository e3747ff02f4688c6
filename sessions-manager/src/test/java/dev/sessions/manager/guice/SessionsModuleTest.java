package dev.sessions.manager.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.BackendConfig;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManagerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsModuleTest {
  @TempDir Path folder;

  @Test
  void oneLineSwapsInTheFake() {
    FakeServer server = new FakeServer();
    Injector injector =
        Guice.createInjector(Stage.PRODUCTION, SessionsModule.forBackend(new FakeBackend(server)));
    injector
        .getInstance(SessionManagerFactory.class)
        .create(
            List.of(new LayoutConfig("dev", List.of(new TabConfig("api", ".", "./run")))),
            ManagerSettings.of(folder))
        .start(ConflictPolicy.ERROR);
    assertThat(server.snapshot().session("dev")).isPresent();
  }

  @Test
  void aBackendIsChosenByName() {
    Injector injector = Guice.createInjector(Stage.PRODUCTION, SessionsModule.forBackend("fake"));
    assertThat(injector.getInstance(Multiplexer.class).backend()).isEqualTo("fake");
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
            SessionException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_BACKEND));
  }

  @Test
  void theBackendGetsTheConfiguration() {
    BackendConfig config =
        new BackendConfig(Map.of("sessions", "one,two"), Map.of(), BackendConfig.DEFAULT_DEADLINE);
    Injector injector =
        Guice.createInjector(SessionsModule.forBackend(new FakeBackend()).withConfig(config));
    assertThat(injector.getInstance(Multiplexer.class).snapshot().sessions()).hasSize(2);
  }

  @Test
  void nothingIsBoundThatWasNotSaid() {
    Injector injector = Guice.createInjector(SessionsModule.forBackend(new FakeBackend()));
    assertThatThrownBy(() -> injector.getInstance(Unbound.class))
        .isInstanceOf(ConfigurationException.class);
  }

  /** A class that Guice could make by itself, were it allowed to. */
  static final class Unbound {}
}
