package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.api.spi.TabStep;
import dev.sessions.api.spi.UnsupportedCapabilityException;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HostedMultiplexerTest {

  /** A backend that must not be reached. */
  private record Untouched(BackendInfo info) implements SessionBackend {
    static Untouched withOptions(String... names) {
      BackendInfo.Builder info = BackendInfo.builder("tmux");
      Arrays.stream(names).forEach(name -> info.option(name, "what it is"));
      return new Untouched(info.build());
    }

    @Override
    public Multiplexer connect(ConnectContext context) {
      throw new AssertionError("connected");
    }
  }

  private static void refused(SessionBackend backend, Map<String, String> options, String message) {
    assertThatThrownBy(() -> HostedMultiplexer.connect(backend, ConnectSettings.of(options)))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INVALID_OPTION))
        .hasMessage(message);
  }

  @Test
  void anUnknownOptionIsRefusedWithTheOnesThatThereAre() {
    refused(
        Untouched.withOptions("socket", "socketPath", "config", "binary"),
        Map.of("zzz", "v"),
        "the backend 'tmux' has no option 'zzz' (options: binary, config, socket, socketPath)");
    refused(
        Untouched.withOptions(),
        Map.of("a", "v"),
        "the backend 'tmux' has no option 'a' (options: none)");
  }

  @Test
  void aMisspeltOptionIsGuessed() {
    refused(
        Untouched.withOptions("socket", "socketPath"),
        Map.of("socketpath", "v"),
        "the backend 'tmux' has no option 'socketpath'; did you mean 'socketPath'?"
            + " (options: socket, socketPath)");
  }

  @Test
  void ofSeveralUnknownOptionsTheFirstInTheAlphabetIsNamed() {
    refused(
        Untouched.withOptions("socket"),
        Map.of("y", "v", "x", "v", "z", "v", "socket", "v"),
        "the backend 'tmux' has no option 'x' (options: socket)");
  }

  @Test
  void anotherMachineIsRefusedByABackendThatHasNone() {
    ConnectContext there = ConnectSettings.builder().host("build").build();
    assertThatThrownBy(() -> HostedMultiplexer.connect(Untouched.withOptions(), there))
        .isInstanceOf(UnsupportedCapabilityException.class)
        .hasMessageContaining("'hosts'");
  }

  @Test
  void aRegistryGivesHostedBackendsAndTheBoundaryIsOne() {
    SessionBackend fake = BackendRegistry.of(new FakeBackend()).find("fake");
    assertThatThrownBy(() -> fake.connect(ConnectSettings.of(Map.of("session", "a"))))
        .hasMessageContaining("did you mean 'sessions'");
    Multiplexer connection = fake.connect(ConnectSettings.of(Map.of("sessions", "a")));
    assertThat(connection.snapshot().session("a")).isPresent();
    assertThat(HostedMultiplexer.of(connection)).isSameAs(connection);
  }

  @Test
  void aStepThatNeedsWhatTheBackendDoesNotKnowNeverReachesIt() {
    FakeServer server = new FakeServer();
    Multiplexer hosted =
        HostedMultiplexer.connect(new FakeBackend(server), ConnectSettings.of(Map.of()));
    LaunchStep plain =
        LaunchStep.create("a").tabs(List.of(TabStep.add(new TabConfig("t", "/", "x")))).build();
    LaunchStep future =
        plain.toBuilder().sessionName("b").requiring(Capability.of("fromTheFuture")).build();
    List<LaunchStep> steps = List.of(plain, future);
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> hosted.launch(steps, LaunchListener.NONE), () -> hosted.script(steps))) {
      assertThatThrownBy(call)
          .isInstanceOf(UnsupportedCapabilityException.class)
          .hasMessageContaining("'fake'")
          .hasMessageContaining("'fromTheFuture'");
    }
    assertThat(server.snapshot().sessions()).isEmpty();
  }

  @Test
  void whatIsNotDeclaredIsRefusedByTheHost() {
    Multiplexer hosted =
        HostedMultiplexer.of(
            new FakeBackend().withCapabilities(Set.of()).connect(ConnectSettings.of(Map.of())));
    Map<Capability, ThrowingCallable> calls =
        Map.of(
            Capability.SCRIPT, () -> hosted.script(List.of()),
            Capability.ATTACH, () -> hosted.attach(new SessionRef("life", "s1", "a")),
            Capability.ATTACH_TAB,
                () -> hosted.attachTo(new SessionRef("life", "s1", "a"), new PaneRef("life", "p1")),
            Capability.HISTORY, () -> hosted.history(new PaneRef("life", "p1"), 1),
            Capability.WATCH, () -> hosted.watch(null));
    calls.forEach(
        (capability, call) ->
            assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                    UnsupportedCapabilityException.class,
                    e -> assertThat(e.capability()).isEqualTo(capability)));
  }

  @Test
  void noMethodOfTheSpiIsLeftToADefault() {
    for (Method method : Multiplexer.class.getMethods()) {
      assertThat(HostedMultiplexer.class.getDeclaredMethods())
          .anyMatch(
              own ->
                  own.getName().equals(method.getName())
                      && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }
  }
}
