package dev.sessions.testkit.broken;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import java.util.List;

final class BrokenPolicies {
  private BrokenPolicies() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "P3",
              "a name that ends in a number is refused",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return step;
                    }

                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      if (it.step().sessionName().matches("alpha_\\d")) {
                        endNamed(real, List.of(it.step().sessionName()));
                        return failure(it.step(), StandardErrorCode.LAUNCH_FAILED);
                      }
                      return it;
                    }
                  }),
          BrokenVariant.of(
              "P5",
              "a merge that replaces a window does not add missing ones",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      boolean first = step.tabs().get(0).action() == TabAction.REPLACE;
                      return first
                          ? with(
                              step,
                              step.tabs().stream()
                                  .filter(window -> window.action() != TabAction.ADD)
                                  .toList())
                          : step;
                    }
                  }),
          BrokenVariant.of(
              "P6",
              "a merge that adds a window replaces the kept ones",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return step.tabs().stream()
                              .anyMatch(window -> window.action() == TabAction.ADD)
                          ? with(step, step.tabs().stream().map(BrokenMerges::replacing).toList())
                          : step;
                    }
                  }));
}
