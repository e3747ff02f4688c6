package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.LaunchGroup;
import dev.sessions.backend.tmux.script.LaunchScript;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import dev.sessions.backend.tmux.snapshot.SnapshotReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Runs compiled launches, verifies all of them with one snapshot, and undoes those that failed.
 *
 * <p>Small sessions share a client. Two clients run at a time: while the server works for one, the
 * next starts. The first runs alone, because it may have to start the server; meanwhile the next
 * writes its files.
 */
public final class Launches {
  private static final int UNDER_WAY = 2;

  private final TmuxClient client;
  private final SnapshotReader reader;
  private final RunStore store;
  private volatile boolean silent;

  /** Creates a runner of launches. */
  public Launches(TmuxClient client, SnapshotReader reader, RunStore store) {
    this.client = client;
    this.reader = reader;
    this.store = store;
  }

  /**
   * Runs launches.
   *
   * @param scripts the launches
   * @param environment the file of the caller's variables
   * @param progress called as they go on
   * @return one outcome each, in their order
   */
  public List<LaunchOutcome> run(
      List<LaunchScript> scripts, RunFile environment, LaunchListener progress) {
    if (scripts.isEmpty()) {
      return List.of();
    }
    GracefulStop stop = new GracefulStop();
    List<LaunchOutcome> outcomes =
        stop.run(() -> verify(attempt(scripts, environment, progress, stop)));
    outcomes.forEach(progress::ended);
    return outcomes;
  }

  private List<Attempt> attempt(
      List<LaunchScript> scripts, RunFile environment, LaunchListener progress, GracefulStop stop) {
    SharedLaunch launch = new SharedLaunch(client, new LaunchFiles(store, environment), stop);
    List<LaunchGroup> groups = LaunchGroup.of(scripts);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            UNDER_WAY,
            task -> {
              Thread thread = new Thread(task, "sessions-tmux-launch");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<CompletableFuture<List<Attempt>>> futures = new ArrayList<>();
      for (LaunchGroup group : groups) {
        BooleanSupplier turn = futures.isEmpty() ? () -> true : after(futures.get(0));
        futures.add(
            CompletableFuture.supplyAsync(
                () -> runGroup(launch, group, turn, progress, stop), pool));
      }
      List<Attempt> attempts = new ArrayList<>();
      futures.forEach(future -> attempts.addAll(future.join()));
      return attempts;
    } finally {
      pool.shutdown();
    }
  }

  /**
   * Returns a supplier that waits for the first launches and returns whether the server has
   * answered them.
   */
  private BooleanSupplier after(CompletableFuture<List<Attempt>> first) {
    return () -> {
      first.join();
      return !silent;
    };
  }

  /**
   * Runs a group; once the server has let a deadline pass, the groups that follow are not tried.
   */
  private List<Attempt> runGroup(
      SharedLaunch launch,
      LaunchGroup group,
      BooleanSupplier turn,
      LaunchListener progress,
      GracefulStop stop) {
    if (stop.isRequested()) {
      return group.scripts().stream().map(Attempt::interrupted).toList();
    }
    if (silent) {
      return group.scripts().stream().map(Attempt::notTried).toList();
    }
    List<Attempt> attempts = launch.run(group, turn);
    silent =
        silent
            || attempts.stream()
                .anyMatch(attempt -> attempt.failedWith(StandardErrorCode.DEADLINE));
    synchronized (this) {
      attempts.stream()
          .filter(Attempt::wasTried)
          .forEach(attempt -> progress.created(attempt.script().step()));
    }
    return attempts;
  }

  private List<LaunchOutcome> verify(List<Attempt> attempts) {
    Sweep sweep = new Sweep(client, store);
    Optional<ServerSnapshot> snapshot = Optional.empty();
    Optional<SessionException> unreadable = Optional.empty();
    try {
      snapshot = Optional.of(reader.readStructure());
    } catch (SessionException e) {
      unreadable = Optional.of(e);
    }
    Undo undo = new Undo(client, store);
    List<LaunchOutcome> outcomes = new ArrayList<>();
    for (Attempt attempt : attempts) {
      LaunchOutcome outcome = outcome(attempt, snapshot, unreadable);
      if (attempt.isUnverified(snapshot)) {
        // This program, which may live on, does not work on it any more: the next sweep decides.
        release(attempt);
      }
      boolean undone =
          attempt.wasTried() && outcome.failure().isPresent() && !attempt.isUnverified(snapshot);
      outcomes.add(
          undone
              ? LaunchOutcome.failed(
                  outcome.step(), undo.undo(attempt, outcome.failure().get(), snapshot))
              : outcome);
    }
    snapshot.ifPresent(now -> cleanUp(attempts, outcomes, sweep, now));
    return outcomes;
  }

  /**
   * Returns the outcome of an attempt. Without a snapshot, what the attempt believes is not
   * reported as a success.
   */
  private static LaunchOutcome outcome(
      Attempt attempt, Optional<ServerSnapshot> snapshot, Optional<SessionException> unreadable) {
    LaunchStep step = attempt.script().step();
    if (attempt.failure().isPresent()) {
      // What exists counts, even if the answer that said so was lost or came too late.
      return snapshot
          .filter(now -> attempt.isComplete() && !attempt.failedWith(StandardErrorCode.STALE_PLAN))
          .map(now -> LaunchVerifier.verify(attempt, now))
          .filter(proved -> proved.session().isPresent())
          .orElseGet(() -> LaunchOutcome.failed(step, attempt.failure().get()));
    }
    if (snapshot.isPresent()) {
      return LaunchVerifier.verify(attempt, snapshot.get());
    }
    SessionException reason = unreadable.orElseThrow();
    return LaunchOutcome.failed(
        step,
        new SessionException(
            reason.code(),
            "session '"
                + step.sessionName()
                + "' was launched, but could not be verified: "
                + reason.getMessage(),
            reason.details(),
            reason));
  }

  private void release(Attempt attempt) {
    CreatedIds created = attempt.created();
    store.release(attempt.script().folder(), created.server(), created.serverIsHere());
  }

  /**
   * Starts the held commands of a launch that succeeded although the answer to its last batch was
   * lost.
   */
  private void startCommands(Attempt attempt) {
    LaunchScript script = attempt.script();
    if (script.createdTabs().isEmpty() || store.isPlaced(script.folder())) {
      return;
    }
    try {
      attempt.created().replacedProcesses().end();
      store.placed(script.folder());
    } catch (SessionException e) {
      store.logIgnored("the next sweep starts the commands of " + script.folder().path(), e);
    }
  }

  private void cleanUp(
      List<Attempt> attempts, List<LaunchOutcome> outcomes, Sweep sweep, ServerSnapshot snapshot) {
    List<LaunchStep> anew = new ArrayList<>();
    for (LaunchOutcome outcome : outcomes) {
      if (outcome.succeeded() && outcome.step().action() != LaunchAction.MERGE) {
        anew.add(outcome.step());
      }
    }
    if (!anew.isEmpty()) {
      sweep.forget(new SupersededLaunches(anew, snapshot)::test, snapshot, Optional.empty());
    }
    for (int i = 0; i < attempts.size(); i++) {
      if (outcomes.get(i).succeeded()) {
        startCommands(attempts.get(i));
        release(attempts.get(i));
      }
    }
    sweep.sweep(snapshot);
  }
}
