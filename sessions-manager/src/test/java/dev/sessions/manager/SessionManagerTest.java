package dev.sessions.manager;

import static dev.sessions.manager.Layouts.layout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.conflict.ConflictException;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.conflict.UnsupportedPolicyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionManagerTest {
  private final FakeServer server = new FakeServer();
  private final FakeBackend backend = new FakeBackend(server);
  private final Multiplexer multiplexer = backend.connect(ConnectSettings.of(Map.of()));
  private ManagerSettings settings;

  @TempDir Path folder;

  @BeforeEach
  void settings() {
    settings = ManagerSettings.of(folder);
  }

  private SessionManager manager(LayoutConfig... layouts) {
    return new SessionManager(List.of(layouts), settings, multiplexer);
  }

  @Test
  void sessionNamesHaveNoBlanksGetThePrefixAndKeepTheBackendsRule() {
    settings = settings.withPrefix("ops");
    SessionManager manager = manager(layout("my api v1.2", "a"), layout("x\u00a0y", "a"));
    assertThat(manager.sessionNames()).containsExactly("ops_my_api_v1_2", "ops_x_y");
    assertThat(manager.sessionsOfLayouts().get(0))
        .isEqualTo(new LayoutSession("my api v1.2", "ops_my_api_v1_2"));
  }

  @Test
  void aPrefixThatCannotBeANameIsRefused() {
    assertThatThrownBy(() -> settings.withPrefix(" "))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INVALID_OPTION));
  }

  @Test
  void startMakesASessionForEachLayoutInItsDirectoryAndMode() {
    settings = settings.withExitMode(ExitMode.KILL_WINDOW);
    List<SessionResult> results =
        manager(layout("dev", "api", "web"), layout("ops", "log"))
            .start(ConflictPolicy.ERROR)
            .results();

    assertThat(results).allMatch(SessionResult::succeeded);
    assertThat(results).allMatch(result -> result.session().isPresent());
    assertThat(server.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactly("dev", "ops");
    assertThat(server.snapshot().session("dev").orElseThrow().windows())
        .extracting(WindowSnapshot::name)
        .containsExactly("api", "web");
    assertThat(results.get(0).planned().windows().get(0).panes().only().startDir())
        .isEqualTo(folder.toString());
    assertThat(server.snapshot().session("ops").orElseThrow().windows().get(0).identity())
        .hasValueSatisfying(mark -> assertThat(mark.exitMode()).isEqualTo(ExitMode.KILL_WINDOW));
  }

  @Test
  void planningChangesNothing() {
    server.user().startSession("dev");
    LaunchPlan plan = manager(layout("dev", "api")).plan(ConflictPolicy.RENAME);
    assertThat(plan.steps().get(0).sessionName()).isEqualTo("dev_1");
    assertThat(server.snapshot().sessions()).hasSize(1);
  }

  @Test
  void thePolicyIsCheckedBeforeTheBackendIsLookedAt() {
    FakeBackend weak = backend.withCapabilities(Set.of(Capability.SCRIPT));
    server.faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.UNREACHABLE);
    SessionManager manager =
        new SessionManager(
            List.of(new LayoutConfig("dev", List.of(new TabConfig("a", "nowhere", "true")))),
            settings,
            weak.connect(ConnectSettings.of(Map.of())));
    assertThatThrownBy(() -> manager.plan(ConflictPolicy.RESTART))
        .isInstanceOf(UnsupportedPolicyException.class);
  }

  @Test
  void startDirectoriesAreCheckedBeforeTheBackendIsLookedAt() {
    server.faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.UNREACHABLE);
    SessionManager manager =
        manager(new LayoutConfig("dev", List.of(new TabConfig("api", "nowhere", "true"))));
    assertThatThrownBy(() -> manager.start(ConflictPolicy.ERROR))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("layout 'dev', tab 'api'")
        .hasMessageContaining("nowhere");
    assertThat(server.snapshot().serverRunning()).isFalse();
  }

  @Test
  void aRefusedPlanLaunchesNothing() {
    server.user().startSession("two");
    SessionManager manager = manager(layout("one", "a"), layout("two", "a"));
    assertThatThrownBy(() -> manager.start(ConflictPolicy.ERROR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("'two'");
    assertThat(server.snapshot().sessions()).hasSize(1);
  }

  @Test
  void oneFailureDoesNotStopTheOthers() {
    server.faults().failWindow("one", "b");
    List<SessionResult> results =
        manager(layout("one", "a", "b"), layout("two", "a")).start(ConflictPolicy.ERROR).results();
    assertThat(results).extracting(SessionResult::succeeded).containsExactly(false, true);
    assertThat(results.get(0).failure().orElseThrow().details()).containsEntry("window", "b");
    assertThat(server.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactly("two");
  }

  @Test
  void theListenerIsToldOfEachLaunch() {
    List<String> ended = new ArrayList<>();
    LaunchListener listener = outcome -> ended.add(outcome.step().sessionName());
    manager(layout("one", "a"), layout("two", "a")).start(ConflictPolicy.ERROR, listener);
    assertThat(ended).containsExactly("one", "two");
  }

  @Test
  void twoLayoutsThatMergeIntoOneSessionBothSucceed() {
    List<SessionResult> results =
        manager(layout("a b", "one"), layout("a.b", "two"))
            .start(ConflictPolicy.MERGE_SKIP)
            .results();
    assertThat(results).hasSize(2).allMatch(SessionResult::succeeded);
    assertThat(server.snapshot().session("a_b").orElseThrow().windows()).hasSize(2);
  }

  @Test
  void aLayoutThatWasToKeepAFailedSessionFailsWithIt() {
    server.faults().failLaunch("a_b");
    List<SessionResult> results =
        manager(layout("a b", "one"), layout("a.b", "two")).start(ConflictPolicy.SKIP).results();
    assertThat(results).hasSize(2).noneMatch(SessionResult::succeeded);
  }

  @Test
  void theScriptIsTheBackendsScriptOfThePlan() {
    SessionManager manager = manager(layout("dev", "api"));
    LaunchPlan plan = manager.plan(ConflictPolicy.ERROR);
    assertThat(manager.script(plan)).isEqualTo(multiplexer.script(plan.steps())).contains("api");
  }

  @Test
  void killAllEndsTheLayoutsSessionsAndNoOther() {
    SessionManager manager = manager(layout("dev", "a"), layout("ops", "a"));
    server.user().startSession("dev");
    server.user().startSession("dev2");
    manager.start(ConflictPolicy.RENAME);
    List<KillOutcome> outcomes = manager.killAll();
    assertThat(outcomes)
        .extracting(it -> it.ref().label())
        .containsExactly("session 'dev_1'", "session 'ops'");
    assertThat(server.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactly("dev", "dev2");
  }

  @Test
  void attachTakesALayoutsNameOrASessionsOwn() {
    settings = settings.withPrefix("p");
    SessionManager manager = manager(layout("my dev", "a"));
    manager.start(ConflictPolicy.ERROR);
    assertThat(manager.attachCommand("my dev")).isEqualTo(manager.attachCommand("p_my_dev"));
    assertThatThrownBy(() -> manager.attachCommand("my"))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.NO_SUCH_SESSION));
  }

  @Test
  void attachCommandsAreThoseOfTheSessionsThatRun() {
    SessionManager manager = manager(layout("dev", "a"), layout("ops", "a"));
    assertThat(manager.attachCommands()).isEmpty();
    server.user().startSession("ops");
    assertThat(manager.attachCommands()).isEmpty();
    manager.start(ConflictPolicy.RENAME);
    assertThat(manager.attachCommands().keySet()).containsExactly("dev", "ops_1");
  }

  @Test
  void theSnapshotIsTheMultiplexersOwn() {
    server.user().startSession("any");
    assertThat(manager().snapshot()).isEqualTo(server.snapshot());
  }

  @Test
  void endAllEndsTheSessionsOfTheLayoutsOnly() {
    SessionManager manager = manager(layout("dev", "api"), layout("ops", "log"));
    manager.start(ConflictPolicy.ERROR);
    server.user().startSession("dev2");
    assertThat(manager.endAll(EndingGrace.AT_ONCE))
        .allMatch(EndedSession::nothingLeft)
        .extracting(EndedSession::name)
        .containsExactly("dev", "ops");
    assertThat(server.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactly("dev2");
  }

  @Test
  void statusTellsOfEveryTabOfTheLayouts() {
    SessionManager manager = manager(layout("dev", "api", "web"), layout("ops", "log"));
    manager.start(ConflictPolicy.ERROR);
    server.user().closeWindow(server.user().windowId("ops", "log"));
    assertThat(manager.status().sessions())
        .extracting(session -> session.summary().running())
        .containsExactly(2, 0);
  }
}
