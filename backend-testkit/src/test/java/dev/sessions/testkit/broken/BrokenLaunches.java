package dev.sessions.testkit.broken;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

final class BrokenLaunches {
  private BrokenLaunches() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "C1",
              "outcomes are in the order in which steps end",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      List<LaunchOutcome> outcomes = new ArrayList<>(super.launch(steps, progress));
                      Collections.reverse(outcomes);
                      return outcomes;
                    }
                  }),
          BrokenVariant.of(
              "C2",
              "a launch of no steps is an error",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      steps.get(0);
                      return super.launch(steps, progress);
                    }
                  }),
          BrokenVariant.of(
              "C3",
              "a taken name is reported as a failed launch if the step has one window",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      return BrokenNaming.isTaken(it) && it.step().tabs().size() == 1
                          ? failure(it.step(), StandardErrorCode.LAUNCH_FAILED)
                          : it;
                    }
                  }),
          BrokenVariant.of(
              "C4",
              "a create writes into the session that has the name",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      if (BrokenNaming.isTaken(it)) {
                        setup
                            .server
                            .user()
                            .renameWindow(
                                setup.session(it.step().sessionName()).windows().get(0).id(),
                                "mine");
                      }
                      return it;
                    }
                  }),
          BrokenVariant.of(
              "C5",
              "a failed create of three windows leaves a half-created session",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      if (BrokenNaming.isTaken(it) && it.step().tabs().size() > 2) {
                        setup.server.user().startSession("half-made");
                      }
                      return it;
                    }
                  }),
          BrokenVariant.of(
              "C6",
              "a failure stops the steps after it",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      List<LaunchOutcome> outcomes = new ArrayList<>();
                      boolean stopped = false;
                      for (LaunchStep step : steps) {
                        LaunchOutcome outcome =
                            stopped
                                ? failure(step, StandardErrorCode.LAUNCH_FAILED)
                                : real.launch(List.of(step), LaunchListener.NONE).get(0);
                        stopped = stopped || !outcome.succeeded();
                        outcomes.add(outcome);
                        progress.created(step);
                        progress.ended(outcome);
                      }
                      return outcomes;
                    }
                  }),
          BrokenVariant.of(
              "C7",
              "failures do not name the session",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      return it.succeeded()
                          ? it
                          : LaunchOutcome.failed(
                              it.step(),
                              new SessionException(
                                  it.failure().orElseThrow().code(), "the launch failed"));
                    }
                  }),
          BrokenVariant.of(
              "C8",
              "the listener receives each outcome twice",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      List<LaunchOutcome> outcomes = super.launch(steps, progress);
                      outcomes.forEach(progress::ended);
                      return outcomes;
                    }
                  }),
          BrokenVariant.of(
              "C9",
              "the listener hears that a step is created after its outcome",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      List<LaunchOutcome> outcomes = super.launch(steps, progress::ended);
                      steps.forEach(progress::created);
                      return outcomes;
                    }
                  }),
          BrokenVariant.of(
              "C10",
              "the listener is called from several threads at once",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      List<LaunchOutcome> outcomes = super.launch(steps, LaunchListener.NONE);
                      steps.forEach(progress::created);
                      CyclicBarrier gate = new CyclicBarrier(Math.max(1, outcomes.size()));
                      List<Thread> threads =
                          outcomes.stream()
                              .map(
                                  outcome ->
                                      new Thread(
                                          () -> {
                                            pass(gate);
                                            progress.ended(outcome);
                                          }))
                              .toList();
                      threads.forEach(Thread::start);
                      for (Thread thread : threads) {
                        join(thread);
                      }
                      return outcomes;
                    }
                  }));

  private static void pass(CyclicBarrier gate) {
    try {
      gate.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
