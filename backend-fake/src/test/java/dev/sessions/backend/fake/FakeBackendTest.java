package dev.sessions.backend.fake;

import static dev.sessions.backend.fake.Steps.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeBackendTest {
  private final FakeBackend backend = new FakeBackend();

  @Test
  void declaresEveryCapabilityUnderItsName() {
    assertThat(backend.info().name()).isEqualTo("fake").matches("[a-z][a-z0-9-]*");
    assertThat(backend.info().capabilities())
        .containsExactlyInAnyOrder(
            Capability.REPLACE,
            Capability.MERGE,
            Capability.HOLD,
            Capability.EXIT_CODES,
            Capability.SCRIPT,
            Capability.ATTACH,
            Capability.ATTACH_TAB,
            Capability.WATCH,
            Capability.HISTORY);
    try (Multiplexer multiplexer = connect(Map.of())) {
      assertThat(multiplexer.info().name()).isEqualTo("fake");
      assertThat(multiplexer.description()).isEqualTo("fake (in memory)");
    }
  }

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(SessionBackend.class))
        .extracting(Object::getClass)
        .contains(FakeBackend.class);
  }

  @Test
  void bothServiceDeclarationsAgree() throws IOException {
    URL classes = FakeBackend.class.getProtectionDomain().getCodeSource().getLocation();
    ModuleDescriptor module;
    try (InputStream in = new URL(classes, "module-info.class").openStream()) {
      module = ModuleDescriptor.read(in);
    }
    String service = SessionBackend.class.getName();
    try (InputStream in = new URL(classes, "META-INF/services/" + service).openStream()) {
      List<String> listed = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(module.provides())
          .singleElement()
          .matches(provided -> provided.service().equals(service))
          .matches(provided -> provided.providers().equals(listed));
      assertThat(listed).containsExactly(FakeBackend.class.getName());
    }
  }

  @Test
  void everyConnectionHasItsOwnServerUnlessOneIsGiven() {
    Multiplexer first = connect(Map.of());
    first.launch(List.of(create("dev", "api")), LaunchListener.NONE);
    assertThat(first.snapshot().sessions()).hasSize(1);
    assertThat(connect(Map.of()).snapshot()).isEqualTo(Snapshot.noServer());
  }

  @Test
  void theSessionsOptionNamesRunningSessions() {
    Multiplexer multiplexer = connect(Map.of("sessions", "dev, my.app,dev"));
    assertThat(multiplexer.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactly("dev", "my_app");
  }

  @Test
  void theSessionsOptionKeepsExistingSessionsOfASharedServer() {
    FakeServer server = new FakeServer();
    server.user().startSession("dev", "precious");
    new FakeBackend(server).connect(ConnectSettings.of(Map.of("sessions", "dev,web")));
    assertThat(Steps.text(server.snapshot()))
        .containsExactly("s1 dev: 0 w1 precious*", "s2 web: 0 w2 sh*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,,b", "a,", " ", "a\u0007"})
  void aBrokenNameInTheSessionsOptionIsRefused(String names) {
    assertThatExceptionOfType(SessionException.class)
        .isThrownBy(() -> connect(Map.of("sessions", names)))
        .matches(e -> e.code() == StandardErrorCode.INVALID_OPTION)
        .withMessageContaining("'sessions'");
  }

  private Multiplexer connect(Map<String, String> options) {
    return backend.connect(ConnectSettings.of(options));
  }
}
