package dev.sessions.testkit.broken;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

final class BrokenSnapshots {
  private BrokenSnapshots() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "S1",
              "a snapshot without a server has a record",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    Snapshot altered(Snapshot it) {
                      return it.serverRunning()
                          ? it
                          : Snapshot.builder()
                              .ended(
                                  List.of(
                                      new EndedTab(
                                          "x",
                                          PaneIdentity.builder("x", "x").build(),
                                          new CommandState.Ended(
                                              0, Optional.empty(), Optional.empty()))))
                              .build();
                    }
                  }),
          BrokenVariant.of(
              "S2",
              "pane ids start again in the second session",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    Snapshot altered(Snapshot it) {
                      // Other rules plan with these ids, so only this case is changed.
                      List<SessionSnapshot> all = it.sessions();
                      boolean here =
                          all.size() == 2
                              && all.get(0).windows().size() == 2
                              && all.get(1).name().equals("beta");
                      return here
                          ? it.toBuilder()
                              .sessions(
                                  List.of(
                                      all.get(0),
                                      SnapshotCopies.with(
                                          all.get(1),
                                          List.of(renumbered(all.get(1).windows().get(0))))))
                              .build()
                          : it;
                    }
                  }),
          BrokenVariant.of(
              "S3",
              "outcomes have another server id than snapshots",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      return it.session()
                          .map(ref -> new SessionRef("x", ref.id(), ref.name()))
                          .map(ref -> LaunchOutcome.launched(it.step(), ref))
                          .orElse(it);
                    }
                  }),
          BrokenVariant.of(
              "S4",
              "windows after the 25th come first",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      List<TabStep> windows = new ArrayList<>(step.tabs());
                      Collections.rotate(windows, Math.max(0, windows.size() - 25));
                      return with(step, windows);
                    }
                  }),
          BrokenVariant.of(
              "S5",
              "sessions do not carry the name they were launched under",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    SessionSnapshot altered(SessionSnapshot it) {
                      return it.toBuilder().launchedAs(null).build();
                    }
                  }),
          BrokenVariant.of(
              "S6",
              "panes always carry the exit mode `backToShell`",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    WindowSnapshot altered(WindowSnapshot it) {
                      PaneIdentity mark = it.identity().orElseThrow();
                      return SnapshotCopies.with(
                          it, mark.toBuilder().exitMode(ExitMode.BACK_TO_SHELL).build());
                    }
                  }),
          BrokenVariant.of(
              "S12",
              "launched sessions have the owner of the caller",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    SessionSnapshot altered(SessionSnapshot it) {
                      return it.toBuilder().owner(Owner.NONE).build();
                    }
                  }),
          BrokenVariant.of(
              "S12",
              "a pane does not carry the session that it was launched into",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    WindowSnapshot altered(WindowSnapshot it) {
                      PaneIdentity mark = it.identity().orElseThrow();
                      return SnapshotCopies.with(it, mark.toBuilder().sessionName("").build());
                    }
                  }),
          BrokenVariant.of(
              "S7",
              "tab names are format strings: `%%` becomes `%`",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    WindowSnapshot altered(WindowSnapshot it) {
                      PaneIdentity mark = it.identity().orElseThrow();
                      return SnapshotCopies.with(
                          it,
                          PaneIdentity.builder(mark.layoutName(), mark.tabName().replace("%%", "%"))
                              .owner(mark.owner())
                              .requestedName(mark.requestedName())
                              .sessionName(mark.sessionName())
                              .exitMode(mark.exitMode())
                              .build());
                    }
                  }),
          BrokenVariant.of(
              "S8",
              "a command without output is reported as ended",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    WindowSnapshot altered(WindowSnapshot it) {
                      boolean silent =
                          it.state() instanceof CommandState.Running running
                              && running.command().startsWith("exec sleep");
                      return silent
                          ? SnapshotCopies.with(
                              it, new CommandState.Ended(0, Optional.empty(), Optional.empty()))
                          : it;
                    }
                  }),
          BrokenVariant.of(
              "S9",
              "sessions are dated in 1970",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    SessionSnapshot altered(SessionSnapshot it) {
                      return it.toBuilder().created(Instant.EPOCH).build();
                    }
                  }),
          BrokenVariant.of(
              "S10",
              "every server life has the same id",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    Snapshot altered(Snapshot it) {
                      return it.serverRunning() ? it.toBuilder().serverId("server").build() : it;
                    }

                    private Ref real(Ref ref) {
                      String life = setup.server.snapshot().serverId().orElse("none");
                      if (!ref.serverId().equals("server")) {
                        return ref;
                      }
                      return ref instanceof SessionRef session
                          ? new SessionRef(life, ref.id(), session.name())
                          : new PaneRef(life, ref.id());
                    }

                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      List<KillOutcome> outcomes = new ArrayList<>();
                      List<KillOutcome> really = real.kill(what.stream().map(this::real).toList());
                      for (int i = 0; i < what.size(); i++) {
                        outcomes.add(
                            really.get(i).hasEnded()
                                ? KillOutcome.ended(what.get(i))
                                : KillOutcome.notThere(what.get(i)));
                      }
                      return outcomes;
                    }

                    @Override
                    public AttachCommand attach(SessionRef session) {
                      return real.attach((SessionRef) real(session));
                    }

                    @Override
                    public List<String> history(PaneRef pane, int lines) {
                      return real.history((PaneRef) real(pane), lines);
                    }

                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      Optional<SessionRef> old =
                          step.existing()
                              .map(
                                  ref ->
                                      new SessionRef(
                                          setup.server.snapshot().serverId().orElse("none"),
                                          ref.id(),
                                          ref.name()));
                      return old.isPresent() ? step.toBuilder().existing(old.get()).build() : step;
                    }

                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      return it.session()
                          .map(ref -> new SessionRef("server", ref.id(), ref.name()))
                          .map(ref -> LaunchOutcome.launched(it.step(), ref))
                          .orElse(it);
                    }
                  }),
          BrokenVariant.of(
              "S11",
              "taking a snapshot counts as an attached client",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    SessionSnapshot altered(SessionSnapshot it) {
                      return it.toBuilder().attachedClients(it.attachedClients() + 1).build();
                    }
                  }));

  private static WindowSnapshot renumbered(WindowSnapshot it) {
    PaneSnapshot pane = it.panes().get(0);
    return it.toBuilder()
        .panes(
            List.of(
                PaneSnapshot.builder("p1")
                    .pid(pane.pid())
                    .currentCommand(pane.currentCommand())
                    .dead(pane.dead())
                    .identity(pane.identity().orElse(null))
                    .state(pane.state())
                    .build()))
        .build();
  }
}
