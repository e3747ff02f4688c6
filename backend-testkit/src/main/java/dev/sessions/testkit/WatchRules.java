package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.Subscription;
import dev.sessions.testkit.support.RecordingSnapshotListener;
import dev.sessions.testkit.support.TestServer;
import java.util.List;

/** Rules about the capability {@code watch}; if it is not declared, the call must be refused. */
interface WatchRules {

  @Rule(id = "W1", title = "a watch first reports what is running; if undeclared, it is refused")
  default void firstReportsWhatRuns(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot alpha = server.launchSession(multiplexer, "alpha", "one");
    RecordingSnapshotListener reports = new RecordingSnapshotListener();
    if (declared(server, multiplexer, reports)) {
      multiplexer.watch(reports);
      server.waitUntil("a first snapshot", () -> !reports.snapshots().isEmpty());
      assertThat(reports.snapshots().get(0).sessions())
          .extracting(SessionSnapshot::id)
          .containsExactly(alpha.id());
    }
  }

  @Rule(
      id = "W2",
      title = "a watch reports sessions that are launched or ended, also by other connections")
  default void reportsChanges(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    RecordingSnapshotListener reports = new RecordingSnapshotListener();
    if (declared(server, multiplexer, reports)) {
      multiplexer.watch(reports);
      server.waitUntil("a first snapshot", () -> !reports.snapshots().isEmpty());
      Multiplexer other = server.connect();
      server.launchSession(other, "beta", "one");
      server.waitUntil("a report with beta", () -> reports.lastHas("beta"));
      other.kill(other.snapshot().refs(List.of("beta")));
      server.waitUntil("a report without beta", () -> !reports.lastHas("beta"));
      assertThat(reports.failures()).isEmpty();
    }
  }

  @Rule(id = "W3", title = "a closed watch reports nothing more, and closing it twice is harmless")
  default void closedWatchesAreSilent(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    RecordingSnapshotListener reports = new RecordingSnapshotListener();
    if (declared(server, multiplexer, reports)) {
      Subscription watch = multiplexer.watch(reports);
      watch.close();
      watch.close();
      launchWatched(server, multiplexer);
      assertThat(reports.snapshots()).noneMatch(report -> report.session("beta").isPresent());
    }
  }

  @Rule(id = "W4", title = "closing a connection ends its watches")
  default void closingEndsWatches(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    RecordingSnapshotListener reports = new RecordingSnapshotListener();
    if (declared(server, multiplexer, reports)) {
      multiplexer.watch(reports);
      server.close(multiplexer);
      launchWatched(server, server.connect());
      assertThat(reports.snapshots()).noneMatch(report -> report.session("beta").isPresent());
    }
  }

  /** Launches a session and returns when another watch has reported it. */
  private static void launchWatched(TestServer server, Multiplexer multiplexer) {
    RecordingSnapshotListener others = new RecordingSnapshotListener();
    multiplexer.watch(others);
    server.launchSession(multiplexer, "beta", "one");
    server.waitUntil("another watch reports beta", () -> others.lastHas("beta"));
  }

  private static boolean declared(
      TestServer server, Multiplexer multiplexer, RecordingSnapshotListener reports) {
    boolean declared =
        server.declaresOrRefuses(Capability.WATCH, multiplexer, () -> multiplexer.watch(reports));
    if (!declared) {
      assertThat(reports.snapshots()).as("reports of a refused watch").isEmpty();
    }
    return declared;
  }
}
