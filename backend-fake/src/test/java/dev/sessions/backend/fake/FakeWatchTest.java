package dev.sessions.backend.fake;

import static dev.sessions.backend.fake.Steps.create;
import static dev.sessions.backend.fake.Steps.keep;
import static dev.sessions.backend.fake.Steps.merge;
import static dev.sessions.backend.fake.Steps.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FakeWatchTest {
  private final FakeServer server = new FakeServer();
  private final FakeBackend backend = new FakeBackend(server);
  private final Multiplexer multiplexer = backend.connect(ConnectSettings.of(Map.of()));
  private final RecordingListener listener = new RecordingListener();

  @Test
  void theCurrentSnapshotComesFirstThenEveryChange() {
    launch(create("a", "x"));
    multiplexer.watch(listener);
    assertThat(listener.snapshots).containsExactly(server.snapshot());
    launch(create("b", "x"));
    server.user().renameWindow("w1", "y");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("a")));
    multiplexer.kill(multiplexer.snapshot().refs(List.of("b")));
    assertThat(listener.sizes()).containsExactly(1, 2, 2, 1, 0);
    assertThat(listener.snapshots.get(4)).isEqualTo(Snapshot.noServer());
  }

  @Test
  void callsThatChangeNothingAreNotReported() {
    launch(create("a", "x"));
    multiplexer.watch(listener);
    multiplexer.kill(multiplexer.snapshot().refs(List.of("absent")));
    launch(merge(ref(server.snapshot(), "a"), keep("x", "w1")));
    server.faults().failLaunch("b");
    launch(create("b", "x"));
    assertThat(listener.sizes()).containsExactly(1);
  }

  @Test
  void changesOfOtherConnectionsAreSeen() {
    multiplexer.watch(listener);
    backend
        .connect(ConnectSettings.of(Map.of()))
        .launch(List.of(create("a", "x")), LaunchListener.NONE);
    assertThat(listener.sizes()).containsExactly(0, 1);
  }

  @Test
  void aClosedSubscriptionReportsNothing() {
    Subscription watch = multiplexer.watch(listener);
    watch.close();
    watch.close();
    launch(create("a", "x"));
    assertThat(listener.sizes()).containsExactly(0);
  }

  @Test
  void closingTheConnectionEndsItsWatches() {
    multiplexer.watch(listener);
    multiplexer.close();
    server.user().startSession("a");
    assertThat(listener.sizes()).containsExactly(0);
    assertThat(listener.failures).isEmpty();
  }

  @Test
  void anUnavailableServerFailsTheWatchOnceAndFinally() {
    multiplexer.watch(listener);
    server.unavailable(StandardErrorCode.UNREACHABLE);
    server.unavailable(StandardErrorCode.UNREACHABLE);
    server.available();
    launch(create("a", "x"));
    assertThat(listener.sizes()).containsExactly(0);
    assertThat(listener.failures)
        .extracting(e -> e.code())
        .containsExactly(StandardErrorCode.UNREACHABLE);
  }

  @Test
  void aListenerMayChangeSessionsItself() {
    List<Integer> sizes = new ArrayList<>();
    RecordingListener launching =
        new RecordingListener() {
          @Override
          public void changed(Snapshot snapshot) {
            super.changed(snapshot);
            int size = snapshot.sessions().size();
            if (size < 3) {
              launch(create("n" + size, "x"));
            }
            sizes.add(size);
          }
        };
    multiplexer.watch(launching);
    // In order, and each call only after the previous one has returned.
    assertThat(sizes).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aListenerThatThrowsStillReceivesTheNextChange() {
    RecordingListener throwing =
        new RecordingListener() {
          @Override
          public void changed(Snapshot snapshot) {
            super.changed(snapshot);
            if (snapshot.sessions().size() == 1) {
              throw new IllegalStateException("broken listener");
            }
          }
        };
    multiplexer.watch(throwing);
    assertThatThrownBy(() -> server.user().startSession("a")).hasMessage("broken listener");
    server.user().startSession("b");
    assertThat(throwing.sizes()).containsExactly(0, 1, 2);
  }

  @Test
  void changesOfManyThreadsAreReportedOneAtATimeAndTheLastReportIsCurrent() throws Exception {
    multiplexer.watch(listener);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        String prefix = "t" + thread + "-";
        work.add(
            () -> {
              for (int i = 0; i < 50; i++) {
                launch(create(prefix + i, "x"));
              }
              return 50;
            });
      }
      for (Future<Integer> done : threads.invokeAll(work)) {
        assertThat(done.get(10, TimeUnit.SECONDS)).isEqualTo(50);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(listener.overlapped).isFalse();
    assertThat(listener.snapshots).hasSize(201);
    assertThat(listener.sizes()).isSorted().last().isEqualTo(200);
  }

  private void launch(LaunchStep step) {
    multiplexer.launch(List.of(step), LaunchListener.NONE);
  }
}
