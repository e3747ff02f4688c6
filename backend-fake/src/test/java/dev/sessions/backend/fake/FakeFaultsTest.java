package dev.sessions.backend.fake;

import static dev.sessions.backend.fake.Steps.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FakeFaultsTest {
  private final FakeServer server = new FakeServer();
  private final FakeBackend backend = new FakeBackend(server);
  private final Multiplexer multiplexer = backend.connect(ConnectSettings.of(Map.of()));

  @Test
  void aWindowThatFailsIsNamed() {
    server.faults().failWindow("dev", "db");
    LaunchOutcome outcome = launch("dev", "api", "db");
    assertThat(outcome.failure())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
              assertThat(failure)
                  .hasMessageContaining("session 'dev'")
                  .hasMessageContaining("window 'db'");
              assertThat(failure.details())
                  .containsEntry("session", "dev")
                  .containsEntry("window", "db");
            });
    assertThat(launch("other", "db").succeeded()).isTrue();
  }

  @Test
  void clearedFaultsFailNothing() {
    server.faults().failWindow("dev", "db");
    server.faults().failLaunch("dev");
    server.faults().failKill("dev");
    server.faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.UNEXPECTED_ANSWER);
    server.faults().clear();
    assertThat(launch("dev", "db").succeeded()).isTrue();
    assertThat(multiplexer.snapshot().sessions()).hasSize(1);
    assertThat(multiplexer.kill(multiplexer.snapshot().refs(List.of("dev"))).get(0).failure())
        .isEmpty();
  }

  @Test
  void aKillThatFailsLeavesItsSessionAndEndsTheOthers() {
    launch("a", "x");
    launch("b", "x");
    server.faults().failKill("a");
    List<KillOutcome> outcomes = multiplexer.kill(multiplexer.snapshot().refs(List.of("a", "b")));
    assertThat(outcomes.get(0).wasThere()).isTrue();
    assertThat(outcomes.get(0).failure())
        .hasValueSatisfying(e -> assertThat(e.code()).isEqualTo(StandardErrorCode.KILL_FAILED));
    assertThat(outcomes.get(1).failure()).isEmpty();
    assertThat(server.snapshot().sessions()).extracting(it -> it.name()).containsExactly("a");
  }

  @Test
  void exactlyTheNthCallFailsOnAnyConnection() {
    server.faults().failCall(FakeOperation.SNAPSHOT, 2, StandardErrorCode.DEADLINE);
    server.faults().failCall(FakeOperation.SNAPSHOT, 3, StandardErrorCode.UNREACHABLE);
    Multiplexer second = backend.connect(ConnectSettings.of(Map.of()));
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
    assertFails(StandardErrorCode.DEADLINE, second::snapshot);
    assertFails(StandardErrorCode.UNREACHABLE, multiplexer::snapshot);
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
  }

  @Test
  void aLaunchOrKillThatFailsAsAWholeTouchesNothing() {
    launch("a", "x");
    server.faults().failCall(FakeOperation.LAUNCH, 1, StandardErrorCode.UNREACHABLE);
    server.faults().failCall(FakeOperation.KILL, 1, StandardErrorCode.DEADLINE);
    assertFails(StandardErrorCode.UNREACHABLE, () -> launch("b", "x"));
    assertFails(
        StandardErrorCode.DEADLINE,
        () -> multiplexer.kill(List.of(new SessionRef("life-1", "s1", "a"))));
    assertThat(server.snapshot().sessions()).extracting(it -> it.name()).containsExactly("a");
  }

  @Test
  void anUnavailableServerFailsEveryCallThatNeedsItUntilItIsBack() {
    launch("a", "x");
    server.unavailable(StandardErrorCode.UNREACHABLE);
    assertFails(StandardErrorCode.UNREACHABLE, multiplexer::snapshot);
    assertFails(StandardErrorCode.UNREACHABLE, () -> launch("b", "x"));
    assertFails(
        StandardErrorCode.UNREACHABLE,
        () -> multiplexer.kill(List.of(new SessionRef("life-1", "s1", "a"))));
    assertFails(
        StandardErrorCode.UNREACHABLE,
        () -> multiplexer.attach(new SessionRef("life-1", "s1", "a")));
    assertFails(StandardErrorCode.UNREACHABLE, () -> multiplexer.watch(new RecordingListener()));
    assertThat(multiplexer.storedName("a.b")).isEqualTo("a_b");
    server.available();
    assertThat(multiplexer.snapshot().sessions()).extracting(it -> it.name()).containsExactly("a");
  }

  @Test
  void connectingFailsIfTheProgramIsNotInstalled() {
    server.unavailable(StandardErrorCode.NOT_INSTALLED);
    assertFails(
        StandardErrorCode.NOT_INSTALLED, () -> backend.connect(ConnectSettings.of(Map.of())));
    assertFails(StandardErrorCode.NOT_INSTALLED, () -> multiplexer.storedName("a"));
    server.unavailable(StandardErrorCode.UNSUPPORTED_VERSION);
    assertFails(StandardErrorCode.UNSUPPORTED_VERSION, () -> multiplexer.storedName("a"));
    backend.connect(ConnectSettings.of(Map.of())).close();
  }

  @Test
  void anInvalidFaultIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> server.faults().failCall(FakeOperation.KILL, 0, StandardErrorCode.DEADLINE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.unavailable(StandardErrorCode.CONFLICT));
  }

  private LaunchOutcome launch(String name, String... tabs) {
    return multiplexer.launch(List.of(create(name, tabs)), LaunchListener.NONE).get(0);
  }

  private static void assertFails(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(SessionException.class)
        .isThrownBy(call)
        .matches(e -> e.code() == code, "code " + code);
  }
}
