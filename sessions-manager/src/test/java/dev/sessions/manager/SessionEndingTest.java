package dev.sessions.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.backend.support.EndingGrace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionEndingTest {
  private static final EndingGrace GRACE =
      new EndingGrace(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(30));
  private static final EndingGrace PATIENT = GRACE.withUntilTerm(Duration.ofSeconds(60));

  private final FakeServer server = new FakeServer();
  private final PaneProcesses multiplexer =
      new PaneProcesses(new FakeBackend(server).connect(ConnectSettings.of(Map.of())));
  private final RealProcesses real = new RealProcesses();

  @TempDir Path folder;

  @AfterEach
  void endAll() {
    real.close();
  }

  /** Creates a session with one window, named for it, in which a shell runs with one child. */
  private Process running(String name, String script) {
    Process shell = real.shell(script, 1);
    server.user().startSession(name, "w-" + name);
    multiplexer.put("w-" + name, shell.pid(), false);
    return shell;
  }

  private List<EndedSession> end(EndingGrace grace, String... names) {
    return new SessionEnding(multiplexer, grace).endNamed(List.of(names));
  }

  private static void assertEndedWithoutForce(List<EndedSession> ended) {
    assertThat(ended)
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.name()).isEqualTo("dev");
              assertThat(session.outcome().map(KillOutcome::hasEnded)).contains(true);
              assertThat(session.byForce()).isEmpty();
              assertThat(session.survivors()).isEmpty();
            });
  }

  @Test
  void whatIgnoresTheHangUpIsEndedAndSaid() {
    Path ready = folder.resolve("ready");
    Process stubborn =
        running("dev", "trap '' HUP TERM; sleep 1041 & : > '" + ready + "'; wait; wait");
    RealProcesses.awaitFile(ready);
    EndedSession ended = end(GRACE, "dev").get(0);
    assertThat(ended.wasThere()).isTrue();
    assertThat(ended.byForce()).hasSize(2).contains(stubborn.pid());
    assertThat(ended.survivors()).isEmpty();
    assertThat(ended.nothingLeft()).isTrue();
    assertThat(ended.byForce()).noneMatch(RealProcesses::lives);
    assertThat(server.snapshot().sessions()).isEmpty();
  }

  @Test
  void whatTheHangUpEndsIsNotForced() {
    Process shell = running("dev", "sleep 1042 & wait");
    multiplexer.onKill(
        () -> {
          shell.descendants().forEach(ProcessHandle::destroy);
          shell.destroy();
        });
    assertEndedWithoutForce(end(PATIENT, "dev"));
  }

  @Test
  void aSessionThatIsNotThereIsSaidAndNothingIsTouched() {
    Process sibling = running("dev2", "sleep 1043 & wait");
    assertThat(end(GRACE, "dev")).containsExactly(EndedSession.notThere("dev"));
    assertThat(RealProcesses.lives(sibling.pid())).isTrue();
  }

  @Test
  void theProcessesOfASessionThatCouldNotBeEndedLiveOn() {
    Process alive = running("dev", "sleep 1044 & wait");
    Process ended = running("ops", "sleep 1045 & wait");
    server.faults().failKill("dev");
    List<EndedSession> sessions = end(GRACE, "dev", "ops");
    assertThat(sessions.get(0).failure()).isPresent();
    assertThat(sessions.get(0).nothingLeft()).isFalse();
    assertThat(sessions.get(0).byForce()).isEmpty();
    assertThat(sessions.get(1).byForce()).contains(ended.pid());
    assertThat(RealProcesses.lives(alive.pid())).isTrue();
    assertThat(RealProcesses.lives(ended.pid())).isFalse();
  }

  @Test
  void aWindowThatAnotherSessionOfTheGroupShowsKeepsItsProcesses() {
    Process shared = running("dev", "sleep 1046 & wait");
    server.user().group("dev", "view");
    List<EndedSession> ended = end(GRACE, "dev");
    assertEndedWithoutForce(ended);
    assertThat(ended.get(0).windows()).containsExactly(new LivingWindow("w-dev", List.of("view")));
    assertThat(ended.get(0).nothingLeft()).isFalse();
    assertThat(server.snapshot().session("view")).isPresent();
    assertThat(RealProcesses.lives(shared.pid())).isTrue();

    assertThat(end(GRACE, "view").get(0).byForce()).contains(shared.pid());
  }

  @Test
  void theOldPidOfADeadPaneIsNotTouched() {
    Process innocent = real.shell("sleep 1047 & wait", 1);
    server.user().startSession("dev", "w");
    multiplexer.put("w", innocent.pid(), true);
    assertEndedWithoutForce(end(GRACE, "dev"));
    assertThat(RealProcesses.lives(innocent.pid())).isTrue();
  }

  @Test
  void thisVeryProcessIsSpared() {
    server.user().startSession("dev", "w");
    multiplexer.put("w", ProcessHandle.current().pid(), false);
    Process ours = real.shell("sleep 1048 & wait", 1);
    assertEndedWithoutForce(end(GRACE, "dev"));
    assertThat(RealProcesses.lives(ours.pid())).isTrue();
  }

  @Test
  void aNameThatIsAskedForTwiceIsAnsweredOnce() {
    Process shell = running("dev", "sleep 1049 & wait");
    assertThat(end(GRACE, "dev", "dev"))
        .singleElement()
        .satisfies(ended -> assertThat(ended.byForce()).contains(shell.pid()));
  }

  @Test
  void aPaneEndsAloneAndIsNamedByItsIdIfNothingElseIsKnown() {
    Process shell = running("dev", "sleep 1052 & wait");
    server.user().splitWindow("w1");
    Snapshot now = multiplexer.snapshot();
    PaneRef pane = new PaneRef(now.serverId().orElseThrow(), "p1");
    multiplexer.put("w-dev", "p1", shell.pid());
    List<EndedSession> ended =
        new SessionEnding(multiplexer, GRACE).end(List.of(pane), multiplexer.snapshot());
    assertThat(ended).singleElement().satisfies(it -> assertThat(it.tab()).contains("pane p1"));
    assertThat(ended.get(0).byForce()).contains(shell.pid());
    assertThat(server.snapshot().session("dev")).isPresent();
  }

  @Test
  void whereTheFirstLookFailsNothingIsTouched() {
    Process alive = running("dev", "sleep 1050 & wait");
    server.faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.DEADLINE);
    assertThatThrownBy(() -> end(GRACE, "dev"))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.DEADLINE));
    assertThat(server.snapshot().session("dev")).isPresent();
    assertThat(RealProcesses.lives(alive.pid())).isTrue();
  }

  @Test
  void theServerIsReadOnceHoweverManySessionsEnd() {
    running("dev", "sleep 1051 & wait");
    running("ops", "sleep 1053 & wait");
    server.faults().failCall(FakeOperation.SNAPSHOT, 2, StandardErrorCode.DEADLINE);
    assertThat(end(GRACE, "dev", "ops")).allMatch(EndedSession::nothingLeft);
  }

  @Test
  void aSessionOfWhichTheBackendSaysNothingIsNotTakenForEnded() {
    BusyMultiplexer silent =
        new BusyMultiplexer(multiplexer, launch -> {}) {
          @Override
          public List<KillOutcome> kill(List<? extends Ref> what) {
            return List.of();
          }
        };
    server.user().startSession("dev");
    assertThat(new SessionEnding(silent, GRACE).endNamed(List.of("dev")))
        .singleElement()
        .satisfies(
            session ->
                assertThat(session.failure().orElseThrow())
                    .hasMessageContaining("'fake' does not say what became of it"));
  }
}
