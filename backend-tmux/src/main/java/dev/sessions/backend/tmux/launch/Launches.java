package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.backend.tmux.look.Look;
import dev.sessions.backend.tmux.look.Looker;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs compiled launches, proves all of them with one look, and undoes those that failed.
 *
 * <p>Two sessions are under way at a time: while the server works on one, the next client starts.
 * The first goes alone, for it may have to start the server.
 */
public final class Launches {
  private static final int UNDER_WAY = 2;

  private final TmuxClient client;
  private final RunStore store;

  /** Makes a runner that asks through a client and keeps files in a store. */
  public Launches(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
  }

  /** Runs the launches; returns one outcome each, in their order. */
  public List<LaunchOutcome> run(List<LaunchScript> scripts, LaunchListener progress) {
    if (scripts.isEmpty()) {
      return List.of();
    }
    List<Attempt> attempts = attempt(scripts, progress);
    List<LaunchOutcome> outcomes = prove(attempts);
    outcomes.forEach(progress::ended);
    return outcomes;
  }

  private List<Attempt> attempt(List<LaunchScript> scripts, LaunchListener progress) {
    SessionLaunch launch = new SessionLaunch(client, store);
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(one(launch, scripts.get(0), progress));
    ExecutorService pool =
        Executors.newFixedThreadPool(
            UNDER_WAY,
            task -> {
              Thread thread = new Thread(task, "sessions-tmux-launch");
              thread.setDaemon(true);
              return thread;
            });
    try {
      scripts.stream()
          .skip(1)
          .map(script -> CompletableFuture.supplyAsync(() -> one(launch, script, progress), pool))
          .toList()
          .forEach(future -> attempts.add(future.join()));
    } finally {
      pool.shutdown();
    }
    return attempts;
  }

  private Attempt one(SessionLaunch launch, LaunchScript script, LaunchListener progress) {
    Attempt attempt = launch.run(script);
    synchronized (this) {
      progress.made(script.step());
    }
    return attempt;
  }

  private List<LaunchOutcome> prove(List<Attempt> attempts) {
    List<LaunchOutcome> outcomes = new ArrayList<>();
    Undo undo = new Undo(client, store);
    try {
      Look look = new Looker(client).look();
      for (Attempt attempt : attempts) {
        LaunchOutcome outcome =
            attempt
                .failure()
                .map(e -> LaunchOutcome.failure(attempt.script().step(), e))
                .orElseGet(() -> Proof.of(attempt, look));
        outcomes.add(undone(outcome, attempt, undo));
      }
      new Sweep(client, store).sweep(look);
    } catch (SessionException e) {
      // Nothing can be proved: what the launches believe is not reported as truth.
      for (Attempt attempt : attempts.subList(outcomes.size(), attempts.size())) {
        SessionException failure = attempt.failure().orElse(e);
        outcomes.add(
            undone(LaunchOutcome.failure(attempt.script().step(), failure), attempt, undo));
      }
    }
    return outcomes;
  }

  private static LaunchOutcome undone(LaunchOutcome outcome, Attempt attempt, Undo undo) {
    return outcome
        .failure()
        .map(e -> LaunchOutcome.failure(outcome.step(), undo.undo(attempt.script(), e)))
        .orElse(outcome);
  }
}
