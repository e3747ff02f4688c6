package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.Subscription;
import dev.sessions.testkit.support.RecordingSnapshotListener;
import dev.sessions.testkit.support.TestServer;
import java.util.List;

/** The capability {@code watch}; where it is not declared, that it is refused. */
interface WatchRules {

  @Rule(id = "W1", title = "a watch is told what runs at its beginning; undeclared, it is refused")
  default void tellsWhatRuns(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot alpha = server.launchSession(multiplexer, "alpha", "one");
    RecordingSnapshotListener pushes = new RecordingSnapshotListener();
    if (declared(server, multiplexer, pushes)) {
      multiplexer.watch(pushes);
      server.waitUntil("a first snapshot", () -> !pushes.snapshots().isEmpty());
      assertThat(pushes.snapshots().get(0).sessions())
          .extracting(SessionSnapshot::id)
          .containsExactly(alpha.id());
    }
  }

  @Rule(id = "W2", title = "a watch is told of sessions that are launched and ended, by others too")
  default void tellsOfChanges(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    RecordingSnapshotListener pushes = new RecordingSnapshotListener();
    if (declared(server, multiplexer, pushes)) {
      multiplexer.watch(pushes);
      server.waitUntil("a first snapshot", () -> !pushes.snapshots().isEmpty());
      Multiplexer other = server.connect();
      server.launchSession(other, "beta", "one");
      server.waitUntil("beta told of", () -> pushes.lastHas("beta"));
      other.kill(other.snapshot().refs(List.of("beta")));
      server.waitUntil("the end of beta told of", () -> !pushes.lastHas("beta"));
      assertThat(pushes.failures()).isEmpty();
    }
  }

  @Rule(
      id = "W3",
      title = "a watch that is closed is told nothing more, and closing it twice is harmless")
  default void closedWatchesAreSilent(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    RecordingSnapshotListener pushes = new RecordingSnapshotListener();
    if (declared(server, multiplexer, pushes)) {
      Subscription watch = multiplexer.watch(pushes);
      watch.close();
      watch.close();
      launchWatched(server, multiplexer);
      assertThat(pushes.snapshots()).noneMatch(told -> told.session("beta").isPresent());
    }
  }

  @Rule(id = "W4", title = "closing a connection ends its watches")
  default void closingEndsWatches(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    RecordingSnapshotListener pushes = new RecordingSnapshotListener();
    if (declared(server, multiplexer, pushes)) {
      multiplexer.watch(pushes);
      server.close(multiplexer);
      launchWatched(server, server.connect());
      assertThat(pushes.snapshots()).noneMatch(told -> told.session("beta").isPresent());
    }
  }

  /** Launches a session and returns when another watch was told of it. */
  private static void launchWatched(TestServer server, Multiplexer multiplexer) {
    RecordingSnapshotListener others = new RecordingSnapshotListener();
    multiplexer.watch(others);
    server.launchSession(multiplexer, "beta", "one");
    server.waitUntil("another watch told", () -> others.lastHas("beta"));
  }

  private static boolean declared(
      TestServer server, Multiplexer multiplexer, RecordingSnapshotListener pushes) {
    boolean declared =
        server.declaresOrRefuses(Capability.WATCH, multiplexer, () -> multiplexer.watch(pushes));
    if (!declared) {
      assertThat(pushes.snapshots()).as("told by a watch that was refused").isEmpty();
    }
    return declared;
  }
}
