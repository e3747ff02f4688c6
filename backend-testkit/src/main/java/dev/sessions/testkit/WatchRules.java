package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.Subscription;
import java.util.List;

/** The capability {@code watch}; where it is not declared, that it is refused. */
interface WatchRules {

  @Rule(id = "W1", title = "a watch is told what runs at its beginning; undeclared, it is refused")
  default void tellsWhatRuns(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot alpha = bench.standing(multiplexer, "alpha", "one");
    Pushes pushes = new Pushes();
    if (declared(bench, multiplexer, pushes)) {
      multiplexer.watch(pushes);
      bench.until("a first snapshot", () -> !pushes.snapshots().isEmpty());
      assertThat(pushes.snapshots().get(0).sessions())
          .extracting(SessionSnapshot::id)
          .containsExactly(alpha.id());
    }
  }

  @Rule(id = "W2", title = "a watch is told of sessions that are launched and ended, by others too")
  default void tellsOfChanges(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    Pushes pushes = new Pushes();
    if (declared(bench, multiplexer, pushes)) {
      multiplexer.watch(pushes);
      bench.until("a first snapshot", () -> !pushes.snapshots().isEmpty());
      Multiplexer other = bench.connect();
      bench.standing(other, "beta", "one");
      bench.until("beta told of", () -> pushes.lastHas("beta"));
      other.kill(other.snapshot().refs(List.of("beta")));
      bench.until("the end of beta told of", () -> !pushes.lastHas("beta"));
      assertThat(pushes.failures()).isEmpty();
    }
  }

  @Rule(
      id = "W3",
      title = "a watch that is closed is told nothing more, and closing it twice is harmless")
  default void closedWatchesAreSilent(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    Pushes pushes = new Pushes();
    if (declared(bench, multiplexer, pushes)) {
      Subscription watch = multiplexer.watch(pushes);
      watch.close();
      watch.close();
      launchWatched(bench, multiplexer);
      assertThat(pushes.snapshots()).noneMatch(told -> told.session("beta").isPresent());
    }
  }

  @Rule(id = "W4", title = "closing a connection ends its watches")
  default void closingEndsWatches(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    Pushes pushes = new Pushes();
    if (declared(bench, multiplexer, pushes)) {
      multiplexer.watch(pushes);
      bench.close(multiplexer);
      launchWatched(bench, bench.connect());
      assertThat(pushes.snapshots()).noneMatch(told -> told.session("beta").isPresent());
    }
  }

  /** Launches a session and returns when another watch was told of it. */
  private static void launchWatched(Bench bench, Multiplexer multiplexer) {
    Pushes others = new Pushes();
    multiplexer.watch(others);
    bench.standing(multiplexer, "beta", "one");
    bench.until("another watch told", () -> others.lastHas("beta"));
  }

  private static boolean declared(Bench bench, Multiplexer multiplexer, Pushes pushes) {
    boolean declared =
        bench.declares(Capability.WATCH, multiplexer, () -> multiplexer.watch(pushes));
    if (!declared) {
      assertThat(pushes.snapshots()).as("told by a watch that was refused").isEmpty();
    }
    return declared;
  }
}
