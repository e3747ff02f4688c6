package dev.sessions.manager;

import static dev.sessions.manager.Layouts.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.conflict.ConflictException;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.Decision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class LaunchRoundsTest {
  private final FakeServer server = new FakeServer();
  private final FakeBackend backend = new FakeBackend(server);

  @TempDir Path folder;

  private BusyMultiplexer busy(IntConsumer beforeLaunch) {
    return new BusyMultiplexer(backend.connect(ConnectSettings.of(Map.of())), beforeLaunch);
  }

  private SessionManager manager(BusyMultiplexer multiplexer, LayoutConfig... layouts) {
    return new SessionManager(List.of(layouts), ManagerSettings.of(folder), multiplexer);
  }

  private List<String> running() {
    return server.snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  /** Somebody takes the name before the first launch. */
  private BusyMultiplexer takenAtFirst(String name) {
    return busy(
        launch -> {
          if (launch == 1) {
            server.user().startSession(name);
          }
        });
  }

  @Test
  void errorRefusesANameThatWasTakenInTheMeantime() {
    List<SessionResult> results =
        manager(takenAtFirst("dev"), layout("dev", "a"), layout("ops", "a"))
            .start(ConflictPolicy.ERROR)
            .results();
    assertThat(results.get(0).failure().orElseThrow()).isInstanceOf(ConflictException.class);
    assertThat(results.get(1).succeeded()).isTrue();
    assertThat(running()).containsExactly("dev", "ops");
    assertThat(server.snapshot().session("dev").orElseThrow().layoutName()).isEmpty();
  }

  @Test
  void renameTakesTheNextNameAsOftenAsItMust() {
    BusyMultiplexer multiplexer =
        busy(
            launch -> {
              if (launch <= 3) {
                server.user().startSession(launch == 1 ? "dev" : "dev_" + (launch - 1));
              }
            });
    SessionResult result =
        manager(multiplexer, layout("dev", "a")).start(ConflictPolicy.RENAME).results().get(0);
    assertThat(result.succeeded()).isTrue();
    assertThat(result.planned().name().sessionName()).isEqualTo("dev_3");
    assertThat(multiplexer.launches()).isEqualTo(4);
  }

  @Test
  void skipKeepsWhatTheOtherToolMade() {
    SessionResult result =
        manager(takenAtFirst("dev"), layout("dev", "a"))
            .start(ConflictPolicy.SKIP)
            .results()
            .get(0);
    assertThat(result.succeeded()).isTrue();
    assertThat(result.planned().name().decision()).isEqualTo(Decision.KEEP);
    assertThat(server.snapshot().session("dev").orElseThrow().layoutName()).isEmpty();
  }

  @Test
  void mergeMergesIntoWhatTheOtherToolMade() {
    SessionResult result =
        manager(takenAtFirst("dev"), layout("dev", "a"))
            .start(ConflictPolicy.MERGE_SKIP)
            .results()
            .get(0);
    assertThat(result.planned().name().decision()).isEqualTo(Decision.MERGE);
    assertThat(server.snapshot().session("dev").orElseThrow().windows()).hasSize(2);
  }

  @Test
  void restartReplacesWhatTheOtherToolMade() {
    SessionResult result =
        manager(takenAtFirst("dev"), layout("dev", "a"))
            .start(ConflictPolicy.RESTART)
            .results()
            .get(0);
    assertThat(result.planned().name().decision()).isEqualTo(Decision.REPLACE);
    assertThat(server.snapshot().session("dev").orElseThrow().layoutName()).contains("dev");
  }

  @Test
  void aSessionThatEndedBeforeItsMergeIsMadeAnew() {
    server.user().startSession("dev");
    server.user().startSession("other");
    BusyMultiplexer multiplexer =
        busy(
            launch -> {
              if (launch == 1) {
                Multiplexer other = backend.connect(ConnectSettings.of(Map.of()));
                other.kill(other.snapshot().refs(List.of("dev")));
              }
            });
    SessionResult result =
        manager(multiplexer, layout("dev", "a"))
            .start(ConflictPolicy.MERGE_OVERWRITE)
            .results()
            .get(0);
    assertThat(result.succeeded()).isTrue();
    assertThat(result.planned().name().decision()).isEqualTo(Decision.CREATE);
    assertThat(running()).containsExactlyInAnyOrder("other", "dev");
  }

  @Test
  void whoeverIsAlwaysFasterWinsInTheEnd() {
    BusyMultiplexer multiplexer =
        busy(launch -> server.user().startSession(launch == 1 ? "dev" : "dev_" + (launch - 1)));
    SessionResult result =
        manager(multiplexer, layout("dev", "a")).start(ConflictPolicy.RENAME).results().get(0);
    assertThat(result.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.NAME_TAKEN);
    assertThat(multiplexer.launches()).isEqualTo(LaunchRounds.MOST_ROUNDS_FOR_A_NAME + 1);
  }

  @Test
  void whatStandsIsNotForgottenWhenTheSecondLookFails() {
    BusyMultiplexer multiplexer =
        busy(
            launch -> {
              server.user().startSession("dev");
              server.faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.UNREACHABLE);
            });
    List<SessionResult> results =
        manager(multiplexer, layout("dev", "a"), layout("ops", "a"))
            .start(ConflictPolicy.RENAME)
            .results();
    assertThat(results.get(0).failure().map(SessionException::code))
        .contains(StandardErrorCode.UNREACHABLE);
    assertThat(results.get(1).succeeded()).isTrue();
  }

  @Test
  void aPlanThatIsLaunchedAsItIsIsNotPlannedAgain() {
    SessionManager manager = manager(takenAtFirst("dev"), layout("dev", "a"));
    SessionResult result =
        manager.launch(manager.plan(ConflictPolicy.RENAME), LaunchListener.NONE).results().get(0);
    assertThat(result.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.NAME_TAKEN);
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void theListenerHearsOnlyOfWhatHasEndedForGood() {
    List<LaunchOutcome> ended = new ArrayList<>();
    manager(takenAtFirst("dev"), layout("dev", "a")).start(ConflictPolicy.RENAME, ended::add);
    assertThat(ended).hasSize(1).allMatch(LaunchOutcome::succeeded);
  }

  @Test
  void theListenerHearsTheEndOfALaunchWhoseSecondPlanIsRefused() {
    List<LaunchOutcome> ended = new ArrayList<>();
    List<SessionResult> results =
        manager(takenAtFirst("dev"), layout("dev", "a"), layout("ops", "a"))
            .start(ConflictPolicy.ERROR, ended::add)
            .results();
    assertThat(ended)
        .extracting(outcome -> outcome.step().sessionName())
        .containsExactlyInAnyOrder("dev", "ops");
    assertThat(endOf("dev", ended).failure()).isEqualTo(results.get(0).failure()).isPresent();
  }

  @Test
  void theListenerHearsTheEndOfALaunchWhoseSecondLookFails() {
    BusyMultiplexer multiplexer =
        busy(
            launch -> {
              server.user().startSession("dev");
              server.faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.UNREACHABLE);
            });
    List<LaunchOutcome> ended = new ArrayList<>();
    manager(multiplexer, layout("dev", "a")).start(ConflictPolicy.RENAME, ended::add);
    assertThat(ended).hasSize(1);
    assertThat(endOf("dev", ended).failure().map(SessionException::code))
        .contains(StandardErrorCode.UNREACHABLE);
  }

  @Test
  void theListenerHearsOfASessionThatIsKeptInTheEnd() {
    List<LaunchOutcome> ended = new ArrayList<>();
    manager(takenAtFirst("dev"), layout("dev", "a")).start(ConflictPolicy.SKIP, ended::add);
    assertThat(ended).hasSize(1);
    assertThat(endOf("dev", ended).session().map(SessionRef::id))
        .contains(server.snapshot().session("dev").orElseThrow().id());
  }

  @Test
  void theListenerHearsOnceOfTwoRequestsThatAreOneLaunch() {
    BusyMultiplexer multiplexer =
        busy(
            launch -> {
              server.user().startSession("dev");
              server.faults().failCall(FakeOperation.SNAPSHOT, 1, StandardErrorCode.UNREACHABLE);
            });
    List<LaunchOutcome> ended = new ArrayList<>();
    List<SessionResult> results =
        manager(multiplexer, layout("dev", "a"), layout("dev", "b"))
            .start(ConflictPolicy.MERGE_SKIP, ended::add)
            .results();
    assertThat(results).noneMatch(SessionResult::succeeded);
    assertThat(ended).hasSize(1);
  }

  private static LaunchOutcome endOf(String session, List<LaunchOutcome> ended) {
    return ended.stream()
        .filter(outcome -> outcome.step().sessionName().equals(session))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofManyAtTheSameMomentErrorLetsExactlyOneWin() throws Exception {
    List<SessionResult> results = atTheSameMoment(8, ConflictPolicy.ERROR);
    assertThat(results.stream().filter(SessionResult::succeeded)).hasSize(1);
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void ofManyAtTheSameMomentRenameGivesEachItsOwn() throws Exception {
    List<SessionResult> results = atTheSameMoment(8, ConflictPolicy.RENAME);
    assertThat(results).allMatch(SessionResult::succeeded);
    assertThat(running())
        .containsExactlyInAnyOrder(
            "dev", "dev_1", "dev_2", "dev_3", "dev_4", "dev_5", "dev_6", "dev_7");
  }

  /** All have planned before the first of them launches. */
  private List<SessionResult> atTheSameMoment(int count, ConflictPolicy policy) throws Exception {
    CyclicBarrier planned = new CyclicBarrier(count);
    Callable<SessionResult> start =
        () -> {
          BusyMultiplexer multiplexer =
              busy(
                  launch -> {
                    if (launch == 1) {
                      await(planned);
                    }
                  });
          return manager(multiplexer, layout("dev", "a")).start(policy).results().get(0);
        };
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<SessionResult> results = new ArrayList<>();
      for (Future<SessionResult> future :
          threads.invokeAll(java.util.Collections.nCopies(count, start))) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aStepOfWhichTheBackendSaysNothingHasFailed() {
    Multiplexer silent =
        new BusyMultiplexer(backend.connect(ConnectSettings.of(Map.of())), launch -> {}) {
          @Override
          public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
            return super.launch(steps, progress).subList(1, steps.size());
          }
        };
    List<SessionResult> results =
        new SessionManager(
                List.of(layout("dev", "a"), layout("ops", "a")), ManagerSettings.of(folder), silent)
            .start(ConflictPolicy.ERROR)
            .results();
    assertThat(results.get(0).failure().orElseThrow())
        .hasMessageContaining("session 'dev': the backend 'fake' does not say what became of it");
    assertThat(results.get(1).succeeded()).isTrue();
  }

  /** A code that this framework does not know. */
  private enum ForeignCode implements ErrorCode {
    SCREEN_MOVED(ErrorKind.STALE),
    SCREEN_BROKEN(ErrorKind.BACKEND_FAILURE);

    private final ErrorKind kind;

    ForeignCode(ErrorKind kind) {
      this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
      return kind;
    }
  }

  /** Fails the first launch by a code of the backend's own, and lets later ones through. */
  private BusyMultiplexer failingAtFirst(ErrorCode code) {
    return new BusyMultiplexer(backend.connect(ConnectSettings.of(Map.of())), launch -> {}) {
      private boolean failed;

      @Override
      public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
        if (failed) {
          return super.launch(steps, progress);
        }
        failed = true;
        SessionException failure = new SessionException(code, "session 'dev': " + code.name());
        return List.of(LaunchOutcome.failed(steps.get(0), failure));
      }
    };
  }

  @Test
  void aForeignCodeIsPlannedAgainIfItsKindSaysSo() {
    List<SessionResult> results =
        manager(failingAtFirst(ForeignCode.SCREEN_MOVED), layout("dev", "a"))
            .start(ConflictPolicy.ERROR)
            .results();
    assertThat(results).allMatch(SessionResult::succeeded);
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void aForeignCodeOfAnotherKindIsNotTriedAgain() {
    List<SessionResult> results =
        manager(failingAtFirst(ForeignCode.SCREEN_BROKEN), layout("dev", "a"))
            .start(ConflictPolicy.ERROR)
            .results();
    assertThat(results.get(0).failure().orElseThrow().code()).isEqualTo(ForeignCode.SCREEN_BROKEN);
    assertThat(running()).isEmpty();
  }
}
