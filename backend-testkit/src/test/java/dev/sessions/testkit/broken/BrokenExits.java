package dev.sessions.testkit.broken;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class BrokenExits {
  private BrokenExits() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "X1",
              "every exit code is reported as 0",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    WindowSnapshot altered(WindowSnapshot it) {
                      return it.state() instanceof CommandState.Ended ended
                          ? SnapshotCopies.with(
                              it, new CommandState.Ended(0, ended.started(), ended.ended()))
                          : it;
                    }
                  }),
          BrokenVariant.of(
              "X2",
              "in exit mode `backToShell` a session ends with its only command",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    Snapshot altered(Snapshot it) {
                      return it.toBuilder()
                          .sessions(
                              it.sessions().stream()
                                  .filter(session -> !endedAlone(session, ExitMode.BACK_TO_SHELL))
                                  .toList())
                          .build();
                    }
                  }),
          BrokenVariant.of(
              "X3",
              "in exit mode `terminate` a session ends with its only command",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    Snapshot altered(Snapshot it) {
                      return it.toBuilder()
                          .sessions(
                              it.sessions().stream()
                                  .filter(session -> !endedAlone(session, ExitMode.TERMINATE))
                                  .toList())
                          .build();
                    }
                  }),
          BrokenVariant.of(
              "X4",
              "a first command that ends at once ends the session",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      List<LaunchOutcome> outcomes = super.launch(steps, progress);
                      for (LaunchStep step : steps) {
                        if (step.exitMode() == ExitMode.KILL_WINDOW
                            && step.tabs().get(0).panes().only().command().startsWith("exit")) {
                          endNamed(real, List.of(step.sessionName()));
                        }
                      }
                      return outcomes;
                    }
                  }),
          BrokenVariant.of(
              "X5",
              "closed tabs are recorded with exit code 0",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    Snapshot altered(Snapshot it) {
                      return it.toBuilder()
                          .ended(
                              it.ended().stream()
                                  .map(
                                      tab ->
                                          new EndedTab(
                                              tab.sessionName(),
                                              tab.identity(),
                                              new CommandState.Ended(
                                                  0, Optional.empty(), Optional.empty())))
                                  .toList())
                          .build();
                    }
                  }),
          BrokenVariant.of(
              "X6",
              "a session that ran to its end is reported as failed",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      return it instanceof LaunchOutcome.RanToEnd
                          ? failure(it.step(), StandardErrorCode.LAUNCH_FAILED)
                          : it;
                    }
                  }),
          BrokenVariant.of(
              "X7",
              "records remain after their session was killed",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final List<EndedTab> kept = new ArrayList<>();

                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      kept.addAll(real.snapshot().ended());
                      return real.kill(what);
                    }

                    @Override
                    Snapshot altered(Snapshot it) {
                      List<EndedTab> all = new ArrayList<>(it.ended());
                      all.addAll(kept);
                      return it.toBuilder().ended(all).build();
                    }
                  }),
          BrokenVariant.of(
              "X8",
              "no exit code is known",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    WindowSnapshot altered(WindowSnapshot it) {
                      return it.state() instanceof CommandState.Ended
                          ? SnapshotCopies.with(it, new CommandState.Unknown("it is not recorded"))
                          : it;
                    }
                  }),
          BrokenVariant.of(
              "X9",
              "closed tabs are not recorded",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    Snapshot altered(Snapshot it) {
                      return it.toBuilder().ended(List.of()).build();
                    }
                  }));

  private static boolean endedAlone(SessionSnapshot session, ExitMode mode) {
    WindowSnapshot first = session.windows().get(0);
    return session.windows().size() == 1
        && first.state() instanceof CommandState.Ended
        && first.identity().orElseThrow().exitMode() == mode;
  }
}
