package dev.sessions.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.manager.plugin.HostedMultiplexer;
import dev.sessions.manager.plugin.PluginFolders;
import dev.sessions.reporting.StatusReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class SessionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FakeServer server = new FakeServer();

  @TempDir Path folder;

  private List<String> running() {
    return server.snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  private static void fails(Runnable opening, StandardErrorCode code) {
    assertThatThrownBy(opening::run)
        .isInstanceOfSatisfying(SessionException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void theShortestProgramHasThreeLines() {
    try (Sessions fake = Sessions.open("fake")) {
      fake.manager(LayoutConfig.named("dev").tab("api", "./run").build())
          .start(ConflictPolicy.SKIP);
      assertThat(fake.snapshot().session("dev")).isPresent();
    }
  }

  @Test
  void closingEndsNoSessionAndTwiceIsHarmless() {
    Sessions fake = Sessions.open(new FakeBackend(server));
    fake.manager(LayoutConfig.named("dev").tab("api", "./run").build()).start(ConflictPolicy.SKIP);
    fake.close();
    fake.close();
    assertThat(running()).containsExactly("dev");
    assertThatThrownBy(fake::snapshot).isInstanceOf(SessionException.class);
  }

  @Test
  void optionsAndTheEnvironmentGoToTheBackend() {
    ConnectSettings settings =
        ConnectSettings.builder()
            .option("sessions", "one,two")
            .environment(Map.of("LOGS", folder.toString()))
            .build();
    try (Sessions fake = Sessions.open("fake", settings)) {
      assertThat(fake.snapshot().sessions())
          .extracting(SessionSnapshot::name)
          .containsExactly("one", "two");
      // The same environment resolves start directories.
      assertThat(
              fake.manager(LayoutConfig.named("dev").tab("log", "$LOGS", "tail -f x").build())
                  .plan(ConflictPolicy.ERROR)
                  .steps())
          .singleElement()
          .satisfies(
              step ->
                  assertThat(step.tabs().get(0).panes().only().startDir())
                      .isEqualTo(folder.toString()));
    }
  }

  @Test
  void everyConnectionIsBehindTheHostsBoundary() {
    try (Sessions fake = Sessions.open(new FakeBackend(server))) {
      assertThat(fake.multiplexer()).isInstanceOf(HostedMultiplexer.class);
    }
    Map<String, String> unknown = Map.of("sesions", "x");
    fails(() -> Sessions.open("fake", unknown), StandardErrorCode.INVALID_OPTION);
    ConnectSettings settings = ConnectSettings.of(unknown);
    fails(() -> Sessions.open(new FakeBackend(), settings), StandardErrorCode.INVALID_OPTION);
  }

  @Test
  void aBackendThatIsNotThereIsNamed() {
    fails(() -> Sessions.open("fak"), StandardErrorCode.UNKNOWN_BACKEND);
    fails(
        () -> Sessions.open("fak", ConnectSettings.of(Map.of()), PluginFolders.of(folder)),
        StandardErrorCode.UNKNOWN_BACKEND);
  }

  @Test
  void settingsHoldForTheManagerThatGetsThem() {
    try (Sessions fake = Sessions.open(new FakeBackend(server))) {
      ManagerSettings settings =
          new ManagerSettings(Optional.of("my"), ExitMode.TERMINATE, folder, Map.of());
      fake.manager(List.of(LayoutConfig.named("dev").tab("a", "x").build()), settings)
          .start(ConflictPolicy.ERROR);
      assertThat(running()).containsExactly("my_dev");
    }
  }

  @Test
  void monitorsAreClosedWithTheConnection() {
    Sessions fake = Sessions.open(new FakeBackend(server));
    SessionMonitor monitor = fake.monitor();
    CompletableFuture<Snapshot> waiting = monitor.until(snapshot -> false);
    fake.close();
    assertThat(waiting).isCancelled();
  }

  @Test
  void aConditionIsWaitedFor() {
    try (Sessions fake = Sessions.open(new FakeBackend(server))) {
      server.user().startSession("mine");
      assertThat(fake.await(it -> it.session("mine").isPresent(), PATIENCE).sessions()).hasSize(1);
      fails(
          () -> fake.await(it -> it.session("no").isPresent(), Duration.ofMillis(20)),
          StandardErrorCode.DEADLINE);
    }
  }

  @Test
  void aManagerWaitsForItsOwnSessions() {
    try (Sessions fake = Sessions.open(new FakeBackend(server))) {
      SessionManager manager =
          fake.manager(LayoutConfig.named("dev").tab("a", "x").tab("b", "x").build());
      manager.start(ConflictPolicy.ERROR);
      assertThat(manager.await(StatusReport::allRunning, PATIENCE)).isEqualTo(manager.status());
      fails(
          () -> manager.await(StatusReport::anyEnded, Duration.ofMillis(20)),
          StandardErrorCode.DEADLINE);
      server.user().endCommand(server.user().windowId("dev", "a"), 0);
      assertThat(manager.await(StatusReport::anyEnded, PATIENCE).allEnded()).isFalse();
      server.user().endCommand(server.user().windowId("dev", "b"), 3);
      assertThat(manager.await(StatusReport::allEnded, PATIENCE).summary().commands().endedBadly())
          .isEqualTo(1);
    }
  }

  @Test
  void theConnectionIsThereForWhatIsNotHere() {
    server.user().startSession("mine");
    try (Sessions fake = Sessions.open(new FakeBackend(server))) {
      Multiplexer multiplexer = fake.multiplexer();
      assertThat(multiplexer.info().name()).isEqualTo("fake");
      assertThat(multiplexer.snapshot().session("mine")).isPresent();
    }
  }
}
