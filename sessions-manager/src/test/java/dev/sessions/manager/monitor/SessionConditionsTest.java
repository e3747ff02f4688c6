package dev.sessions.manager.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.reporting.StatusReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionConditionsTest {
  private static final LayoutConfig LAYOUT =
      new LayoutConfig(
          "dev", List.of(new TabConfig("a", ".", "run a"), new TabConfig("b", ".", "run b")));

  private final FakeServer server = new FakeServer();
  private final FakeBackend backend = new FakeBackend(server);
  private final Multiplexer multiplexer = backend.connect(ConnectSettings.of(Map.of()));
  private SessionManager manager;

  @TempDir Path folder;

  @BeforeEach
  void manager() {
    manager(ExitMode.KILL_WINDOW);
  }

  private void manager(ExitMode mode) {
    ManagerSettings settings = ManagerSettings.of(folder).withExitMode(mode);
    manager = new SessionManager(List.of(LAYOUT), settings, multiplexer);
  }

  private void endTab(String tab, int code) {
    server.user().endCommand(server.user().windowId("dev", tab), code);
  }

  private void expect(boolean allRunning, boolean anyEnded, boolean allEnded, boolean gone) {
    expect(server.snapshot(), allRunning, anyEnded, allEnded, gone);
  }

  private void expect(
      Snapshot now, boolean allRunning, boolean anyEnded, boolean allEnded, boolean gone) {
    assertThat(
            List.<Predicate<Snapshot>>of(
                SessionConditions.allRunning(manager::report),
                SessionConditions.anyEnded(manager::report),
                SessionConditions.allEnded(manager::report),
                SessionConditions.sessionsGone(manager::report)))
        .extracting(condition -> condition.test(now))
        .containsExactly(allRunning, anyEnded, allEnded, gone);
  }

  @Test
  void eachHoldsFromTheFirstMomentOn() {
    manager.start(ConflictPolicy.ERROR);
    expect(true, false, false, false);
    endTab("a", 0);
    expect(false, true, false, false);
    endTab("b", 7);
    expect(false, true, true, true);
  }

  @Test
  void aSessionMayOutliveItsCommands() {
    manager(ExitMode.BACK_TO_SHELL);
    manager.start(ConflictPolicy.ERROR);
    endTab("a", 0);
    endTab("b", 0);
    expect(false, true, true, false);
  }

  @Test
  void whatAPersonClosedRunsNoMore() {
    manager.start(ConflictPolicy.ERROR);
    server.user().closeWindow(server.user().windowId("dev", "a"));
    expect(false, true, false, false);
  }

  @Test
  void withoutAServerNothingRuns() {
    expect(false, true, true, true);
  }

  @Test
  void whatIsUnknownNeitherRunsNorHasEnded() {
    SessionSnapshot session =
        SessionSnapshot.builder("s1", "dev", Instant.EPOCH)
            .launchedAs("dev")
            .layoutName("dev")
            .owner(manager.owner())
            .windows(List.of(unknown("a"), unknown("b")))
            .build();
    expect(
        Snapshot.builder().serverId("life").sessions(List.of(session)).build(),
        false,
        false,
        false,
        false);
  }

  private WindowSnapshot unknown(String name) {
    CommandState state = new CommandState.Unknown("no record of it was found");
    PaneSnapshot pane =
        PaneSnapshot.builder(name)
            .identity(PaneIdentity.builder("dev", name).owner(manager.owner()).build())
            .state(state)
            .build();
    return WindowSnapshot.builder(name, 0, name).panes(List.of(pane)).build();
  }

  @Test
  void aSiblingOfALongerNameIsAnotherSession() {
    server.user().startSession("dev2");
    expect(false, true, true, true);
  }

  @Test
  void theRoutineLooksUntilNothingIsActive() {
    manager.start(ConflictPolicy.ERROR);
    List<Integer> running = new ArrayList<>();
    StatusReport last =
        manager.runMonitoringRoutine(
            Duration.ofMillis(1),
            report -> {
              running.add(report.summary().commands().running());
              if (running.size() == 1) {
                endTab("a", 0);
              } else if (running.size() == 2) {
                endTab("b", 7);
              }
            });
    assertThat(running).containsExactly(2, 1, 0);
    assertThat(last).isEqualTo(manager.status());
    assertThat(last.summary().commands().endedBadly()).isEqualTo(1);
  }

  @Test
  void theRoutineWaitsForAServerThatDoesNotAnswer() {
    manager.start(ConflictPolicy.ERROR);
    List<Integer> running = new ArrayList<>();
    manager.runMonitoringRoutine(
        Duration.ofMillis(1),
        report -> {
          running.add(report.summary().commands().running());
          if (running.size() == 1) {
            endTab("a", 0);
            endTab("b", 0);
            server.faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.DEADLINE);
            server.faults().failCall(FakeOperation.SNAPSHOT, 2, StandardErrorCode.DEADLINE);
          }
        });
    assertThat(running).containsExactly(2, 0);
  }

  @Test
  void anInterruptEndsTheRoutine() {
    manager.start(ConflictPolicy.ERROR);
    Duration every = Duration.ofHours(1);
    assertThatThrownBy(
            () -> manager.runMonitoringRoutine(every, report -> Thread.currentThread().interrupt()))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INTERRUPTED));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aLookThatFailsEndsTheRoutine() {
    server.unavailable(StandardErrorCode.UNREACHABLE);
    assertThatThrownBy(() -> manager.runMonitoringRoutine(Duration.ofMillis(1), report -> {}))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.UNREACHABLE));
  }
}
