package dev.sessions.testkit.broken;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

final class BrokenTimes {
  private BrokenTimes() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "T1",
              "a connection serves only the thread that launched first; the others get success",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final AtomicReference<Thread> owner = new AtomicReference<>();

                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      owner.compareAndSet(null, Thread.currentThread());
                      return owner.get() == Thread.currentThread()
                          ? super.launch(steps, progress)
                          : steps.stream().map(LaunchOutcome::ranToEnd).toList();
                    }
                  }),
          BrokenVariant.of(
              "T2",
              "a connection reports an existing session as its own first launch",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private boolean launched;

                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      boolean first = !launched;
                      launched = true;
                      return first && BrokenNaming.isTaken(it)
                          ? LaunchOutcome.launched(
                              it.step(),
                              new SessionRef(
                                  "x",
                                  setup.session(it.step().sessionName()).id(),
                                  it.step().sessionName()))
                          : it;
                    }
                  }),
          BrokenVariant.of(
              "T3",
              "a kill works only in the thread that connected",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final Thread owner = Thread.currentThread();

                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      if (owner != Thread.currentThread()) {
                        throw new SessionException(StandardErrorCode.INTERNAL, "wrong thread");
                      }
                      return real.kill(what);
                    }
                  }),
          BrokenVariant.of(
              "E1",
              "a failed snapshot is reported as empty",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public Snapshot snapshot() {
                      try {
                        return real.snapshot();
                      } catch (SessionException e) {
                        if (e.code() == StandardErrorCode.DEADLINE) {
                          return Snapshot.noServer();
                        }
                        throw e;
                      }
                    }
                  }),
          BrokenVariant.of(
              "E2",
              "a failed kill reports the sessions as absent",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      try {
                        return real.kill(what);
                      } catch (SessionException e) {
                        if (e.code() == StandardErrorCode.DEADLINE) {
                          return what.stream().map(KillOutcome::notThere).toList();
                        }
                        throw e;
                      }
                    }
                  }),
          BrokenVariant.of(
              "E3",
              "a connection that missed a deadline never works again",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private boolean broken;

                    @Override
                    public Snapshot snapshot() {
                      if (broken) {
                        throw new SessionException(StandardErrorCode.INTERNAL, "broken for good");
                      }
                      try {
                        return real.snapshot();
                      } catch (SessionException e) {
                        broken = e.code() == StandardErrorCode.DEADLINE;
                        throw e;
                      }
                    }
                  }));
}
