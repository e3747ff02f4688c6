package dev.sessions.testkit.broken;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabStep;
import java.util.ArrayList;
import java.util.List;

final class BrokenHolds {
  private BrokenHolds() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "H1",
              "the commands of a replacement session start while the old ones run",
              (real, setup) -> new Lingering(real, setup, LaunchAction.REPLACE)),
          BrokenVariant.of(
              "H2",
              "the command of a replacement window starts while the old one runs",
              (real, setup) -> new Lingering(real, setup, LaunchAction.MERGE)));

  /** Shows the replaced windows as running until the launch has ended. */
  private static final class Lingering extends ForwardingMultiplexer {
    private final FakeSetup setup;
    private final LaunchAction action;
    private final List<WindowSnapshot> lingering = new ArrayList<>();

    Lingering(Multiplexer real, FakeSetup setup, LaunchAction action) {
      super(real);
      this.setup = setup;
      this.action = action;
    }

    @Override
    public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
      List<WindowSnapshot> old = steps.stream().flatMap(step -> replacedBy(step).stream()).toList();
      return super.launch(
          steps,
          new LaunchListener() {
            @Override
            public void created(LaunchStep step) {
              lingering.addAll(old);
              progress.created(step);
              lingering.clear();
            }

            @Override
            public void ended(LaunchOutcome outcome) {
              progress.ended(outcome);
            }
          });
    }

    private List<WindowSnapshot> replacedBy(LaunchStep step) {
      if (step.action() != action || !setup.has(step.sessionName())) {
        return List.of();
      }
      List<String> panes =
          step.tabs().stream().map(TabStep::existing).flatMap(List::stream).toList();
      return setup.session(step.sessionName()).windows().stream()
          .filter(
              window ->
                  action == LaunchAction.REPLACE
                      || window.panes().stream().anyMatch(pane -> panes.contains(pane.id())))
          .toList();
    }

    @Override
    SessionSnapshot altered(SessionSnapshot session) {
      List<WindowSnapshot> windows = new ArrayList<>(session.windows());
      windows.addAll(lingering);
      return SnapshotCopies.with(session, windows);
    }

    @Override
    public Snapshot snapshot() {
      return lingering.isEmpty() ? real.snapshot() : altered(real.snapshot());
    }
  }
}
