package dev.sessions.testkit.broken;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import dev.sessions.api.spi.UnsupportedCapabilityException;
import java.util.ArrayList;
import java.util.List;

final class BrokenReplaces {
  private BrokenReplaces() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "R1",
              "a replacement keeps windows that it has no tab for",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      if (step.action() != LaunchAction.REPLACE || !setup.has(step.sessionName())) {
                        return step;
                      }
                      List<TabStep> windows = new ArrayList<>(step.tabs());
                      setup.session(step.sessionName()).windows().stream()
                          .skip(windows.size())
                          .map(
                              window ->
                                  TabStep.add(new TabConfig(window.name(), "/", "exec sleep 1000")))
                          .forEach(windows::add);
                      return with(step, windows);
                    }
                  }),
          BrokenVariant.of(
              "R2",
              "a replacement ends every session whose name begins with its own",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      if (it.step().action() == LaunchAction.REPLACE) {
                        endNamed(
                            real,
                            setup.server.snapshot().sessions().stream()
                                .map(session -> session.name())
                                .filter(
                                    name ->
                                        !name.equals(it.step().sessionName())
                                            && name.startsWith(it.step().sessionName()))
                                .toList());
                      }
                      return it;
                    }
                  }),
          BrokenVariant.of(
              "R3",
              "replacing a missing session creates one",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return step.action() == LaunchAction.REPLACE && !setup.has(step.sessionName())
                          ? LaunchStep.create(step.sessionName())
                              .layoutName(step.layoutName())
                              .tabs(step.tabs())
                              .exitMode(step.exitMode())
                              .build()
                          : step;
                    }
                  }),
          BrokenVariant.of(
              "R4",
              "a replace ends whatever session has the name now",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      if (step.action() != LaunchAction.REPLACE || !setup.has(step.sessionName())) {
                        return step;
                      }
                      SessionRef now =
                          new SessionRef(
                              setup.server.snapshot().serverId().orElseThrow(),
                              setup.session(step.sessionName()).id(),
                              step.sessionName());
                      return step.toBuilder().existing(now).build();
                    }
                  }),
          BrokenVariant.undeclared(
              "R3",
              "an undeclared replace of a missing session is a stale plan",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      LaunchStep first = steps.isEmpty() ? null : steps.get(0);
                      boolean stale =
                          first != null
                              && first.action() == LaunchAction.REPLACE
                              && !setup.has(first.sessionName());
                      return stale
                          ? List.of(failure(first, StandardErrorCode.STALE_PLAN))
                          : super.launch(steps, progress);
                    }
                  }),
          BrokenVariant.undeclared(
              "R5",
              "steps before an undeclared one are launched",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      try {
                        return super.launch(steps, progress);
                      } catch (UnsupportedCapabilityException e) {
                        real.launch(
                            steps.stream().filter(step -> step.existing().isEmpty()).toList(),
                            progress);
                        throw e;
                      }
                    }
                  }));
}
