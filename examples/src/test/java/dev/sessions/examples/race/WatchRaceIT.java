package dev.sessions.examples.race;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.examples.endtoend.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Watches are opened in the moment in which sessions are launched, renamed and killed. The server
 * has to survive that: a client in control mode would end it now and then on every tmux before 3.7.
 * {@code -Dsessions.watch.rounds=1000} makes that many rounds, and {@code PATH} chooses the tmux.
 */
@Timeout(3600)
class WatchRaceIT {
  private static final int WATCHES = 2;
  private static final int LAUNCHES = 3;
  private static final int ROUNDS = Integer.getInteger("sessions.watch.rounds", 100);

  @RegisterExtension final Workplace place = new Workplace();

  @Tag("faults")
  @Test
  void watchesBesideLaunches() throws Exception {
    int lost = rounds(ROUNDS);
    System.out.println(
        "watches beside launches, "
            + place.tmux("-V")
            + ": "
            + lost
            + " of "
            + ROUNDS
            + " rounds lost the server");
    assertThat(lost).describedAs("servers lost in " + ROUNDS + " rounds").isZero();
  }

  /** The everyday build's share. */
  @Test
  void aFewRounds() throws Exception {
    assertThat(rounds(5)).describedAs("servers lost in 5 rounds").isZero();
  }

  private int rounds(int rounds) throws Exception {
    int lost = 0;
    String server = startServer();
    for (int round = 0; round < rounds; round++) {
      round();
      String now = place.tmux("display-message", "-p", "#{pid}");
      if (!now.equals(server)) {
        lost++;
        server = startServer();
      }
    }
    return lost;
  }

  private String startServer() {
    place.tmux("new-session", "-d", "-s", "canary", "exec sleep 600");
    return place.tmux("display-message", "-p", "#{pid}");
  }

  private void round() throws Exception {
    CyclicBarrier start = new CyclicBarrier(WATCHES + LAUNCHES);
    ExecutorService threads = Executors.newFixedThreadPool(WATCHES + LAUNCHES);
    List<Subscription> watches = new ArrayList<>();
    try (Multiplexer watched = Tool.connect(place)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < WATCHES; i++) {
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return watched.watch(new Deaf());
                }));
      }
      for (int i = 0; i < LAUNCHES; i++) {
        LayoutConfig layout = layout("job" + i, "a", "b");
        all.add(threads.submit(() -> Tool.launch(place, layout, ConflictPolicy.RESTART, start)));
      }
      for (Future<?> each : all) {
        if (each.get() instanceof Subscription watch) {
          watches.add(watch);
        }
      }
      place.tmux(
          "rename-session", "-t", "=job0:", "renamed", ";", "kill-session", "-t", "=renamed:");
      watches.forEach(Subscription::close);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Is not interested: only that the server survives counts. */
  private static final class Deaf implements SnapshotListener {
    @Override
    public void changed(Snapshot snapshot) {}

    @Override
    public void failed(SessionException failure) {}
  }
}
