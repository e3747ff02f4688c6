package dev.sessions.backend.fake;

import static dev.sessions.backend.fake.Steps.add;
import static dev.sessions.backend.fake.Steps.create;
import static dev.sessions.backend.fake.Steps.keep;
import static dev.sessions.backend.fake.Steps.merge;
import static dev.sessions.backend.fake.Steps.ref;
import static dev.sessions.backend.fake.Steps.replace;
import static dev.sessions.backend.fake.Steps.replaceIn;
import static dev.sessions.backend.fake.Steps.replaceWindow;
import static dev.sessions.backend.fake.Steps.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FakeLaunchTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final FakeServer server = new FakeServer(InstantSource.fixed(NOON));
  private final Multiplexer multiplexer =
      new FakeBackend(server).connect(ConnectSettings.of(Map.of()));

  @Test
  void aCreateCreatesTheSessionWithItsWindowsAndIdentities() {
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
    LaunchOutcome outcome = launch(create("dev", "api", "db"));
    assertThat(outcome.succeeded()).isTrue();
    assertThat(outcome.session()).contains(new SessionRef("life-1", "s1", "dev"));
    assertThat(text(server.snapshot())).containsExactly("s1 dev: 0 w1 api*, 1 w2 db");
    SessionSnapshot session = session("dev");
    assertThat(session.created()).isEqualTo(NOON);
    assertThat(session.layoutName()).contains("layout-dev");
    assertThat(session.attachedClients()).isZero();
    assertThat(session.windows().get(1).identity())
        .contains(PaneIdentity.builder("layout-dev", "db").requestedName("dev").build());
    assertThat(session.windows().get(1).panes())
        .extracting(PaneSnapshot::id, PaneSnapshot::pid, PaneSnapshot::currentCommand)
        .containsExactly(tuple("p2", OptionalLong.of(FakeIds.FIRST_PID + 2), "run"));
  }

  @Test
  void aCreateOfATakenNameFails() {
    launch(create("dev", "api"));
    Snapshot before = server.snapshot();
    assertFails(launch(create("dev", "other")), StandardErrorCode.NAME_TAKEN, "dev");
    assertThat(server.snapshot()).isEqualTo(before);
  }

  @Test
  void aReplaceTakesTheNameAndTheClientsUnderANewId() {
    launch(create("dev", "api", "db"));
    launch(create("dev-2", "api"));
    server.user().attach("dev");
    server.setClock(InstantSource.fixed(NOON.plusSeconds(5)));
    LaunchOutcome outcome = launch(replace(ref(server.snapshot(), "dev"), "web"));
    assertThat(outcome.session()).contains(new SessionRef("life-1", "s3", "dev"));
    assertThat(text(server.snapshot())).containsExactly("s2 dev-2: 0 w3 api*", "s3 dev: 0 w4 web*");
    assertThat(session("dev").attachedClients()).isEqualTo(1);
    assertThat(session("dev").created()).isEqualTo(NOON.plusSeconds(5));
    assertThat(session("dev").layoutName()).contains("again");
  }

  @Test
  void aReplaceThatFailsLeavesTheOldSession() {
    launch(create("dev", "api"));
    Snapshot before = server.snapshot();
    server.faults().failWindow("dev", "db");
    assertFails(
        launch(replace(ref(before, "dev"), "api", "db")), StandardErrorCode.LAUNCH_FAILED, "dev");
    assertThat(server.snapshot()).isEqualTo(before);
  }

  @Test
  void aMergeAddsReplacesAndKeepsAndNeverMovesTheCurrentWindow() {
    server.user().startSession("dev", "mine", "api", "db", "api");
    server.user().selectWindow("w3");
    LaunchStep step =
        merge(
            ref(server.snapshot(), "dev"),
            add("web"),
            replaceIn("w2", "api", "p2", "p4"),
            keep("db", "p3"));
    LaunchOutcome outcome = launch(step);
    assertThat(outcome.session()).contains(new SessionRef("life-1", "s1", "dev"));
    assertThat(text(server.snapshot()))
        .containsExactly("s1 dev: 0 w1 mine, 1 w6 api, 2 w3 db*, 4 w5 web");
    assertThat(session("dev").layoutName()).isEmpty();
    assertThat(session("dev").windows().get(1).identity())
        .contains(
            PaneIdentity.builder("merged", "api")
                .requestedName("dev")
                .exitMode(ExitMode.TERMINATE)
                .build());
  }

  @Test
  void aReplacedCurrentWindowIsFollowedByTheOneInItsPlace() {
    server.user().startSession("dev", "api", "mine", "api");
    server.user().selectWindow("w3");
    launch(merge(ref(server.snapshot(), "dev"), replaceIn("w1", "api", "p1", "p3")));
    assertThat(text(server.snapshot())).containsExactly("s1 dev: 0 w4 api*, 1 w2 mine");
  }

  @Test
  void aMergeThatFailsAtALaterWindowLeavesEveryOldWindow() {
    server.user().startSession("dev", "api");
    Snapshot before = server.snapshot();
    server.faults().failWindow("dev", "web");
    LaunchStep step = merge(ref(before, "dev"), replaceWindow("api", "p1"), add("web"));
    LaunchOutcome outcome = launch(step);
    assertFails(outcome, StandardErrorCode.LAUNCH_FAILED, "dev");
    assertThat(outcome.failure().orElseThrow().details()).containsEntry("window", "web");
    assertThat(server.snapshot()).isEqualTo(before);
  }

  @Test
  void aPlanForAnEarlierServerLifeIsStale() {
    launch(create("dev", "api"));
    SessionRef earlier = ref(server.snapshot(), "dev");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("dev")));
    assertFails(launch(replace(earlier, "api")), StandardErrorCode.STALE_PLAN, "dev");
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
    launch(create("dev", "api"));
    Snapshot before = server.snapshot();
    assertThat(ref(before, "dev").id()).isEqualTo(earlier.id());
    assertFails(launch(replace(earlier, "api")), StandardErrorCode.STALE_PLAN, "dev");
    assertFails(launch(merge(earlier, add("web"))), StandardErrorCode.STALE_PLAN, "dev");
    assertThat(server.snapshot()).isEqualTo(before);
  }

  @Test
  void aPlanForAnEndedOrRenamedSessionIsStale() {
    launch(create("dev", "api"));
    launch(create("other", "api"));
    SessionRef planned = ref(server.snapshot(), "dev");
    server.user().renameSession("dev", "precious");
    assertFails(launch(replace(planned, "api")), StandardErrorCode.STALE_PLAN, "dev");
    assertFails(launch(merge(planned, add("web"))), StandardErrorCode.STALE_PLAN, "dev");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("precious")));
    assertFails(launch(replace(planned, "api")), StandardErrorCode.STALE_PLAN, "dev");
    assertThat(text(server.snapshot())).containsExactly("s2 other: 0 w2 api*");
  }

  @Test
  void aPlanForAnEndedPaneOrOneOfAnotherTabIsStale() {
    server.user().startSession("dev", "api", "db");
    server.user().startSession("other", "api");
    SessionRef planned = ref(server.snapshot(), "dev");
    server.user().closeWindow("w2");
    Snapshot before = server.snapshot();
    assertFails(launch(merge(planned, keep("db", "p2"))), StandardErrorCode.STALE_PLAN, "dev");
    LaunchStep gone = merge(planned, add("web"), replaceWindow("api", "p1", "p2"));
    LaunchOutcome outcome = launch(gone);
    assertFails(outcome, StandardErrorCode.STALE_PLAN, "dev");
    assertThat(outcome.failure().orElseThrow().details()).containsEntry("window", "api");
    LaunchStep twice = merge(planned, keep("api", "p1"), replaceWindow("web", "p1"));
    assertFails(launch(twice), StandardErrorCode.STALE_PLAN, "dev");
    assertThat(server.snapshot()).isEqualTo(before);
  }

  @Test
  void aReplacedPaneEndsInAnyWindowAndOtherPanesStay() {
    launch(create("dev", "api", "db"));
    server.user().startSession("mine", "zsh");
    server.user().joinPane("p1", "w3");
    server.user().splitWindow("w2");
    LaunchStep step =
        merge(ref(server.snapshot(), "dev"), replaceWindow("api", "p1"), replaceWindow("db", "p2"));

    assertThat(launch(step).failure()).isEmpty();

    assertThat(text(server.snapshot()))
        .containsExactly("s1 dev: 1 w2 db*, 2 w4 api, 3 w5 db", "s2 mine: 0 w3 zsh*");
    assertThat(session("mine").windows().get(0).panes()).hasSize(1);
    assertThat(session("dev").windowsOf("db"))
        .extracting(window -> window.id())
        .containsExactly("w5");
  }

  @Test
  void oneStepsFailureDoesNotStopTheOthers() {
    server.faults().failLaunch("b");
    List<LaunchOutcome> reported = new ArrayList<>();
    List<LaunchStep> steps = List.of(create("a", "x"), create("b", "x"), create("c", "x"));
    List<LaunchOutcome> outcomes = multiplexer.launch(steps, reported::add);
    assertThat(outcomes).extracting(LaunchOutcome::step).isEqualTo(steps);
    assertThat(outcomes).extracting(LaunchOutcome::succeeded).containsExactly(true, false, true);
    assertThat(reported).isEqualTo(outcomes);
    assertThat(text(server.snapshot())).containsExactly("s1 a: 0 w1 x*", "s2 c: 0 w2 x*");
  }

  @Test
  void aFirstLaunchThatFailsStartsNoServer() {
    server.faults().failWindow("dev", "db");
    assertFails(launch(create("dev", "api", "db")), StandardErrorCode.LAUNCH_FAILED, "dev");
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
  }

  @Test
  void aCommandThatExitsAtOnceEndsItsSessionIfTheModeIsKillWindow() {
    List<TabConfig> tabs =
        List.of(new TabConfig("a", "/", "exit"), new TabConfig("b", "/", "exit 3"));
    LaunchOutcome outcome = launch(create("dev", ExitMode.KILL_WINDOW, tabs));
    assertThat(outcome.succeeded()).isTrue();
    assertThat(outcome.session()).isEmpty();
    assertThat(server.snapshot().serverRunning()).isFalse();
    assertThat(server.snapshot().ended())
        .extracting(tab -> tab.state().code())
        .containsExactly(0, 3);
    assertThat(launch(create("dev", ExitMode.TERMINATE, tabs)).session()).isPresent();
    assertThat(server.commandEnd(server.user().windowId("dev", "b")))
        .contains(new CommandEnd(3, NOON));
  }

  @Test
  void ofTwoLaunchesAtTheSameMomentOneWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 200; round++) {
        LaunchStep step = create("n" + round, "api");
        Callable<LaunchOutcome> launch = () -> launch(step);
        List<Future<LaunchOutcome>> both = threads.invokeAll(List.of(launch, launch));
        List<Optional<ErrorCode>> failures = new ArrayList<>();
        for (Future<LaunchOutcome> one : both) {
          failures.add(one.get(10, TimeUnit.SECONDS).failure().map(e -> e.code()));
        }
        assertThat(failures)
            .containsExactlyInAnyOrder(Optional.empty(), Optional.of(StandardErrorCode.NAME_TAKEN));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(server.snapshot().sessions()).hasSize(200);
  }

  private LaunchOutcome launch(LaunchStep step) {
    return multiplexer.launch(List.of(step), LaunchListener.NONE).get(0);
  }

  private SessionSnapshot session(String name) {
    return server.snapshot().session(name).orElseThrow();
  }

  private static void assertFails(LaunchOutcome outcome, ErrorCode code, String session) {
    assertThat(outcome.session()).isEmpty();
    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(code);
    assertThat(outcome.failure().orElseThrow().details()).containsEntry("session", session);
  }
}
