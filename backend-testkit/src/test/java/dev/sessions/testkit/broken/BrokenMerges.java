package dev.sessions.testkit.broken;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class BrokenMerges {
  private BrokenMerges() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "M1",
              "added windows come first",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final Set<String> added = new HashSet<>();

                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      if (step.action() == LaunchAction.MERGE
                          && step.tabs().get(0).action() == TabAction.ADD) {
                        added.add(step.sessionName());
                      }
                      return step;
                    }

                    @Override
                    SessionSnapshot altered(SessionSnapshot it) {
                      List<WindowSnapshot> windows = new ArrayList<>(it.windows());
                      Collections.rotate(windows, added.contains(it.name()) ? 1 : 0);
                      return SnapshotCopies.with(it, windows);
                    }
                  }),
          BrokenVariant.of(
              "M2",
              "a merge that replaces one window also replaces the kept ones",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return step.tabs().stream()
                              .anyMatch(window -> window.action() == TabAction.REPLACE)
                          ? with(step, step.tabs().stream().map(BrokenMerges::replacing).toList())
                          : step;
                    }
                  }),
          BrokenVariant.of(
              "M3",
              "the new window comes last instead of in the old position",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final Set<String> old = new HashSet<>();

                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      step.tabs().stream()
                          .filter(window -> window.action() == TabAction.REPLACE)
                          .forEach(window -> old.add(window.tabName()));
                      return step;
                    }

                    @Override
                    SessionSnapshot altered(SessionSnapshot it) {
                      List<WindowSnapshot> windows = new ArrayList<>(it.windows());
                      windows.sort(
                          java.util.Comparator.comparing(window -> old.contains(window.name())));
                      return SnapshotCopies.with(it, windows);
                    }
                  }),
          BrokenVariant.of(
              "M4",
              "merging into a missing session creates one",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return step.action() == LaunchAction.MERGE && !setup.has(step.sessionName())
                          ? LaunchStep.create(step.sessionName())
                              .layoutName(step.layoutName())
                              .tabs(step.tabs())
                              .exitMode(step.exitMode())
                              .build()
                          : step;
                    }
                  }),
          BrokenVariant.of(
              "M5",
              "a stale merge leaves the windows that it had already created",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      if (failed(it, StandardErrorCode.STALE_PLAN)
                          && it.step().action() == LaunchAction.MERGE
                          && it.step().tabs().size() > 1) {
                        real.launch(
                            List.of(with(it.step(), it.step().tabs().subList(0, 1))),
                            LaunchListener.NONE);
                      }
                      return it;
                    }
                  }),
          BrokenVariant.undeclared(
              "M3",
              "an undeclared merge that adds no window is carried out",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      boolean replacing =
                          steps.stream()
                              .allMatch(
                                  step ->
                                      step.tabs().stream()
                                          .allMatch(
                                              window -> window.action() == TabAction.REPLACE));
                      return replacing
                          ? new dev.sessions.backend.fake.FakeBackend(setup.server)
                              .connect(dev.sessions.api.spi.ConnectSettings.of(java.util.Map.of()))
                              .launch(steps, progress)
                          : super.launch(steps, progress);
                    }
                  }));

  static TabStep replacing(TabStep window) {
    return window.action() == TabAction.KEEP
        ? window.toBuilder().action(TabAction.REPLACE).build()
        : window;
  }
}
