package dev.sessions.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.StatusReport;
import dev.sessions.reporting.TabReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start has launched is found again, whatever a person or another program does to it. */
class StartedTest {
  private static final Owner OWNER = Owner.named("shop");

  @TempDir Path folder;

  private final FakeServer server = new FakeServer();
  private final Multiplexer multiplexer =
      new FakeBackend(server).connect(ConnectSettings.of(Map.of()));

  private SessionManager manager(LayoutConfig... layouts) {
    ManagerSettings settings = ManagerSettings.of(folder).withOwner(OWNER);
    return new SessionManager(List.of(layouts), settings, multiplexer);
  }

  private static LayoutConfig dev() {
    return LayoutConfig.named("dev").tab("api", "run").build();
  }

  private List<String> running() {
    return server.snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  @Test
  void eachStartHasItsOwnSessionsAndTheManagerAllOfThem() {
    SessionManager manager = manager(dev());
    server.user().startSession("dev");
    Started first = manager.start(ConflictPolicy.RENAME).orThrow();
    Started second = manager.start(ConflictPolicy.RENAME).orThrow();
    server.user().renameSession("dev_1", "mine");

    assertThat(first.attachCommands()).containsOnlyKeys("mine");
    assertThat(second.attachCommands()).containsOnlyKeys("dev_2");
    assertThat(manager.attachCommands()).containsOnlyKeys("mine", "dev_2");
    assertThat(manager.status().sessions())
        .extracting(SessionReport::sessionName)
        .containsExactly("mine", "dev_2");
    assertThat(first.status().sessions())
        .singleElement()
        .satisfies(session -> assertThat(session.sessionName()).isEqualTo("mine"));
    assertThat(first.kill(EndingGrace.AT_ONCE))
        .extracting(EndedSession::name)
        .containsExactly("mine");
    assertThat(running()).containsExactly("dev", "dev_2");
    assertThat(manager.killAll()).hasSize(1);
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void aStartUnderTheNameOfARenamedSessionIsAnotherSession() {
    SessionManager manager = manager(dev());
    Started first = manager.start(ConflictPolicy.ERROR).orThrow();
    server.user().renameSession("dev", "one");
    Started second = manager.start(ConflictPolicy.RENAME).orThrow();

    assertThat(first.attachCommands()).containsOnlyKeys("one");
    assertThat(second.attachCommands()).containsOnlyKeys("dev");
    assertThat(first.status().sessions())
        .extracting(SessionReport::sessionName)
        .containsExactly("one");
    assertThat(second.kill(EndingGrace.AT_ONCE))
        .extracting(EndedSession::name)
        .containsExactly("dev");
    assertThat(running()).containsExactly("one");
  }

  @Test
  void ofAnothersSessionOnlyWhatWasMergedIntoItEnds() {
    server.user().startSession("dev", "mine");
    Started started = manager(dev()).start(ConflictPolicy.MERGE_SKIP).orThrow();
    assertThat(started.attachCommands()).containsOnlyKeys("dev");
    assertThat(started.status().allRunning()).isTrue();
    assertThat(started.kill(EndingGrace.AT_ONCE))
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.name()).isEqualTo("dev");
              assertThat(ended.tab()).contains("api");
              assertThat(ended.label()).isEqualTo("tab 'api' in session 'dev'");
            });
    assertThat(running()).containsExactly("dev");
    assertThat(started.kill(EndingGrace.AT_ONCE)).isEmpty();
  }

  @Test
  void anothersSessionThatIsKeptIsAttachedToAndNeverEnded() {
    server.user().startSession("dev");
    Started started = manager(dev()).start(ConflictPolicy.SKIP).orThrow();
    assertThat(started.attachCommands()).containsOnlyKeys("dev");
    assertThat(started.kill()).isEmpty();
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void anotherManagerOfTheOwnerFindsThemAndOneOfAnotherOwnerDoesNot() {
    Started started = manager(dev()).start(ConflictPolicy.ERROR).orThrow();
    assertThat(manager(dev()).status().allRunning()).isTrue();
    SessionManager other =
        new SessionManager(List.of(dev()), ManagerSettings.of(folder), multiplexer);
    assertThat(other.status().sessions().get(0).exists()).isFalse();
    assertThat(other.killAll()).isEmpty();
    assertThat(started.results().get(0).runs()).isTrue();
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void whatHasEndedIsAwaited() {
    Started started = manager(dev()).start(ConflictPolicy.ERROR);
    server.user().endCommand(server.user().windowId("dev", "api"), 3);
    StatusReport report = started.await(StatusReport::allEnded, Duration.ofSeconds(60));
    assertThat(report.sessions().get(0).tabs().get(0).code()).hasValue(3);
    assertThatThrownBy(() -> started.await(StatusReport::allRunning, Duration.ofMillis(1)))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.DEADLINE));
  }

  @Test
  void whatIsNotInTheFileAnyMoreIsReportedAndEnded() {
    manager(dev(), LayoutConfig.named("old").tab("log", "run").build())
        .start(ConflictPolicy.ERROR)
        .orThrow();
    manager(LayoutConfig.named("dev").tab("web", "run").build())
        .start(ConflictPolicy.MERGE_SKIP)
        .orThrow();
    SessionManager now = manager(LayoutConfig.named("dev").tab("web", "run").build());

    assertThat(now.status().sessions())
        .flatExtracting(SessionReport::tabs)
        .extracting(TabReport::tabName, TabReport::inFile)
        .containsExactly(tuple("web", true), tuple("api", false), tuple("log", false));
    ManagerSettings some = ManagerSettings.of(folder).withOwner(OWNER).partly();
    SessionManager part =
        new SessionManager(
            List.of(LayoutConfig.named("dev").tab("web", "run").build()), some, multiplexer);
    assertThat(part.status().sessions()).flatExtracting(SessionReport::tabs).hasSize(1);
    assertThat(part.endingTargets(server.snapshot())).hasSize(1);
    assertThat(now.endAll(EndingGrace.AT_ONCE))
        .extracting(EndedSession::name)
        .containsExactly("dev", "old");
    assertThat(running()).isEmpty();
    assertThat(now.endingTargets(server.snapshot())).containsExactly(EndingTarget.absent("dev"));
  }

  @Test
  void aNameThatSeveralWereLaunchedUnderIsRefused() {
    SessionManager manager = manager(dev());
    manager.start(ConflictPolicy.ERROR);
    server.user().renameSession("dev", "one");
    manager.start(ConflictPolicy.RENAME);
    server.user().renameSession("dev", "two");
    assertThatThrownBy(() -> manager.attachCommand("dev"))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.AMBIGUOUS))
        .hasMessageContaining("one, two");
    assertThatThrownBy(
            () ->
                new SessionEnding(multiplexer, EndingGrace.AT_ONCE).endNamed(List.of("one", "dev")))
        .hasMessageContaining("one, two");
    assertThat(running()).containsExactly("one", "two");
  }
}
