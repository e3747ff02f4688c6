package dev.sessions.manager.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.backend.fake.FakeServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@Isolated("asks which threads there are")
class SessionMonitorTest {
  private static final Duration EVERY = Duration.ofMillis(5);
  private static final long PATIENCE = 60;

  private final FakeServer server = new FakeServer();
  private final List<SessionMonitor> opened = new ArrayList<>();

  @AfterEach
  void closeAll() {
    opened.forEach(SessionMonitor::close);
  }

  private SessionMonitor monitor(boolean push) {
    FakeBackend pushing = new FakeBackend(server);
    FakeBackend backend = push ? pushing : pushing.without(Capability.WATCH);
    Multiplexer multiplexer = backend.connect(ConnectSettings.of(Map.of()));
    SessionMonitor monitor = SessionMonitor.open(multiplexer, EVERY);
    opened.add(monitor);
    return monitor;
  }

  private static boolean runs(Snapshot snapshot, String name) {
    return snapshot.session(name).isPresent();
  }

  private static SessionException failureOf(CompletableFuture<Snapshot> future) {
    try {
      throw new AssertionError("completed with " + future.get(PATIENCE, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return (SessionException) e.getCause();
    } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListenerIsToldOfWhatRunsAndOfEachChange(boolean push) {
    server.user().startSession("one");
    Recorder recorder = new Recorder();
    monitor(push).listen(recorder);
    await().until(() -> recorder.names().equals(List.of("one")));
    server.user().startSession("two");
    await().until(() -> recorder.names().equals(List.of("one", "one two")));
    server.user().renameSession("one", "uno");
    await().until(() -> recorder.names().equals(List.of("one", "one two", "uno two")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFutureCompletesWithTheSnapshotThatMeetsTheCondition(boolean push) throws Exception {
    SessionMonitor monitor = monitor(push);
    CompletableFuture<Snapshot> future = monitor.until(snapshot -> runs(snapshot, "dev"));
    server.user().startSession("other");
    assertThat(future).isNotDone();
    server.user().startSession("dev");
    assertThat(runs(future.get(PATIENCE, TimeUnit.SECONDS), "dev")).isTrue();
    // What is known already counts.
    assertThat(monitor.until(it -> runs(it, "dev")).get(PATIENCE, TimeUnit.SECONDS)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatDoesNotHappenInTimeIsADeadline(boolean push) {
    CompletableFuture<Snapshot> future =
        monitor(push).until(snapshot -> false, Duration.ofMillis(50));
    assertThat(failureOf(future).code()).isEqualTo(StandardErrorCode.DEADLINE);
  }

  @Test
  void aDeadlineHoldsThoughAListenerBlocks() throws InterruptedException {
    CountDownLatch blocking = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    SessionMonitor monitor = monitor(true);
    monitor.listen(
        new Recorder() {
          @Override
          public void changed(Snapshot snapshot) {
            blocking.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        });
    blocking.await();
    assertThat(failureOf(monitor.until(it -> true, Duration.ofMillis(50))).code())
        .isEqualTo(StandardErrorCode.DEADLINE);
    release.countDown();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsMetInTimeIsNoDeadline(boolean push) throws Exception {
    CompletableFuture<Snapshot> future =
        monitor(push).until(it -> runs(it, "dev"), Duration.ofSeconds(Long.MAX_VALUE));
    server.user().startSession("dev");
    assertThat(future.get(PATIENCE, TimeUnit.SECONDS).sessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureIsToldToAllAndIsTheEnd(boolean push) {
    SessionMonitor monitor = monitor(push);
    Recorder early = new Recorder();
    monitor.listen(early);
    await().until(() -> !early.names().isEmpty());
    CompletableFuture<Snapshot> waiting = monitor.until(snapshot -> false);
    server.unavailable(StandardErrorCode.UNREACHABLE);
    assertThat(failureOf(waiting).code()).isEqualTo(StandardErrorCode.UNREACHABLE);
    await().until(() -> early.failures.size() == 1);

    Recorder late = new Recorder();
    monitor.listen(late);
    await().until(() -> late.failures.size() == 1);
    assertThat(failureOf(monitor.until(it -> true)).code())
        .isEqualTo(StandardErrorCode.UNREACHABLE);
    assertThat(early.failures).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSilenceIsToldOnceAndWaitedOut(boolean push) throws Exception {
    server.user().startSession("dev");
    SessionMonitor monitor = monitor(push);
    Recorder recorder = new Recorder();
    monitor.listen(recorder);
    await().until(() -> recorder.names().equals(List.of("dev")));
    server.unavailable(StandardErrorCode.DEADLINE);
    await().until(() -> recorder.silences.size() == 1);
    // What was so before the silence need not be so any more.
    CompletableFuture<Snapshot> waiting = monitor.until(it -> runs(it, "dev"));
    await().during(Duration.ofMillis(100)).until(() -> !waiting.isDone());
    server.available();
    assertThat(waiting.get(PATIENCE, TimeUnit.SECONDS).sessions()).hasSize(1);
    await().until(() -> recorder.names().equals(List.of("dev", "dev")));
    assertThat(recorder.silences).hasSize(1);
    assertThat(recorder.failures).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWaitEndsByItsOwnDeadlineInASilence(boolean push) {
    server.user().startSession("dev");
    SessionMonitor monitor = monitor(push);
    server.unavailable(StandardErrorCode.DEADLINE);
    CompletableFuture<Snapshot> waiting = monitor.until(it -> false, Duration.ofMillis(50));
    assertThat(failureOf(waiting).code()).isEqualTo(StandardErrorCode.DEADLINE);
  }

  @Test
  void aWatchThatCannotStartIsAnError() {
    server.faults().failCall(FakeOperation.WATCH, 1, StandardErrorCode.UNREACHABLE);
    assertThatThrownBy(() -> monitor(true))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.UNREACHABLE));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListenerThatThrowsIsLetGoAndItsFailureKept(boolean push) {
    SessionMonitor monitor = monitor(push);
    Recorder bad =
        new Recorder() {
          @Override
          public void changed(Snapshot snapshot) {
            super.changed(snapshot);
            throw new AssertionError("clumsy"); // an error, as tests throw them
          }
        };
    Recorder good = new Recorder();
    monitor.listen(bad);
    monitor.listen(good);
    await().until(() -> bad.failures.size() == 1);
    server.user().startSession("dev");
    await().until(() -> good.names().contains("dev"));
    assertThat(bad.names()).hasSize(1);
    assertThat(monitor.listenerFailures())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept).hasRootCauseMessage("clumsy").isSameAs(bad.failures.get(0));
              assertThat(kept.code()).isEqualTo(StandardErrorCode.INTERNAL);
            });
  }

  @Test
  void aListenerThatThrowsAtItsOwnFailureIsKeptToo() {
    SessionMonitor monitor = monitor(true);
    monitor.listen(
        new Recorder() {
          @Override
          public void changed(Snapshot snapshot) {
            throw new IllegalStateException("first");
          }

          @Override
          public void failed(SessionException failure) {
            throw new IllegalStateException("second");
          }
        });
    await().until(() -> monitor.listenerFailures().size() == 2);
  }

  @Test
  void aConditionThatThrowsFailsItsOwnFutureOnly() throws Exception {
    SessionMonitor monitor = monitor(true);
    CompletableFuture<Snapshot> bad =
        monitor.until(
            snapshot -> {
              throw new IllegalStateException("clumsy");
            });
    assertThat(failureOf(bad)).hasRootCauseMessage("clumsy");
    assertThat(monitor.until(it -> true).get(PATIENCE, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void aListenerThatWasLetGoIsToldNothingMore() throws Exception {
    SessionMonitor monitor = monitor(true);
    Recorder gone = new Recorder();
    Subscription subscription = monitor.listen(gone);
    await().until(() -> gone.names().size() == 1);
    subscription.close();
    subscription.close();
    server.user().startSession("dev");
    monitor.until(it -> runs(it, "dev")).get(PATIENCE, TimeUnit.SECONDS);
    assertThat(gone.names()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void closingEndsEverythingAndTwiceIsHarmless(boolean push) {
    SessionMonitor monitor = monitor(push);
    Recorder recorder = new Recorder();
    monitor.listen(recorder);
    await().until(() -> recorder.names().size() == 1);
    CompletableFuture<Snapshot> waiting = monitor.until(snapshot -> false);
    monitor.close();
    monitor.close();
    assertThat(waiting).isCancelled();
    assertThat(monitor.until(it -> true)).isCancelled();
    monitor.listen(recorder);
    server.user().startSession("dev");
    await()
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().startsWith("sessions-")));
    assertThat(recorder.names()).hasSize(1);
    assertThat(recorder.failures).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListenerMayCloseTheMonitor(boolean push) {
    AtomicReference<SessionMonitor> self = new AtomicReference<>();
    Recorder closing =
        new Recorder() {
          @Override
          public void changed(Snapshot snapshot) {
            super.changed(snapshot);
            self.get().close();
          }
        };
    self.set(monitor(push));
    CompletableFuture<Snapshot> waiting = self.get().until(snapshot -> false);
    self.get().listen(closing);
    await().until(waiting::isCancelled);
    server.user().startSession("dev");
    assertThat(closing.names()).hasSize(1);
  }

  private static void throwsOurOwn(Runnable waiting, StandardErrorCode code) {
    assertThatThrownBy(waiting::run)
        .isInstanceOfSatisfying(SessionException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void awaitReturnsTheSnapshotThatMeetsTheCondition(boolean push) {
    SessionMonitor monitor = monitor(push);
    CompletableFuture<Void> later =
        monitor.until(it -> true).thenAccept(it -> server.user().startSession("dev"));
    Snapshot met = monitor.await(it -> runs(it, "dev"), Duration.ofSeconds(PATIENCE));
    assertThat(runs(met, "dev")).isTrue();
    assertThat(later).succeedsWithin(Duration.ofSeconds(PATIENCE));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void awaitThrowsOurOwnError(boolean push) {
    SessionMonitor monitor = monitor(push);
    throwsOurOwn(
        () -> monitor.await(it -> false, Duration.ofMillis(20)), StandardErrorCode.DEADLINE);
    throwsOurOwn(
        () ->
            monitor.await(
                it -> {
                  throw new IllegalStateException("clumsy");
                },
                Duration.ofSeconds(PATIENCE)),
        StandardErrorCode.INTERNAL);
    server.unavailable(StandardErrorCode.UNREACHABLE);
    throwsOurOwn(
        () -> monitor.await(it -> false, Duration.ofSeconds(PATIENCE)),
        StandardErrorCode.UNREACHABLE);
    monitor.close();
    throwsOurOwn(
        () -> monitor.await(it -> true, Duration.ofSeconds(PATIENCE)),
        StandardErrorCode.INTERRUPTED);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInterruptEndsAwaitAndIsKept() {
    SessionMonitor monitor = monitor(true);
    Thread.currentThread().interrupt();
    throwsOurOwn(
        () -> monitor.await(it -> false, Duration.ofSeconds(PATIENCE)),
        StandardErrorCode.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** It is logged too, which this test's output shows. */
  @Test
  void aLambdaIsAListenerAndTheFailureIsKept() {
    List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    SessionMonitor monitor = monitor(true);
    monitor.listen(snapshots::add);
    await().until(() -> snapshots.size() == 1);
    assertThat(monitor.failure()).isEmpty();
    server.unavailable(StandardErrorCode.UNREACHABLE);
    await().until(() -> monitor.failure().isPresent());
    assertThat(monitor.failure().map(SessionException::code))
        .contains(StandardErrorCode.UNREACHABLE);
    throwsOurOwn(
        () -> monitor.await(it -> true, Duration.ofSeconds(PATIENCE)),
        StandardErrorCode.UNREACHABLE);
    assertThat(monitor.listenerFailures()).isEmpty();
  }

  @Test
  void aTimeBetweenLooksIsNeeded() {
    FakeBackend backend = new FakeBackend(server);
    Multiplexer multiplexer = backend.connect(ConnectSettings.of(Map.of()));
    assertThatThrownBy(() -> SessionMonitor.open(multiplexer, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Keeps what it is told. */
  private static class Recorder implements SnapshotListener {
    private final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    private final List<SessionException> silences = new CopyOnWriteArrayList<>();
    private final List<SessionException> failures = new CopyOnWriteArrayList<>();

    List<String> names() {
      return snapshots.stream()
          .map(it -> String.join(" ", it.sessions().stream().map(s -> s.name()).toList()))
          .toList();
    }

    @Override
    public void changed(Snapshot snapshot) {
      snapshots.add(snapshot);
    }

    @Override
    public void silent(SessionException deadline) {
      silences.add(deadline);
    }

    @Override
    public void failed(SessionException failure) {
      failures.add(failure);
    }
  }
}
