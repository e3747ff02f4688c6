package dev.sessions.testkit.broken;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.WindowAction;
import java.util.List;

final class BrokenPolicies {
  private BrokenPolicies() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "P3",
              "a number at the end of a name is refused",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    LaunchStep asked(LaunchStep step) {
                      return step;
                    }

                    @Override
                    LaunchOutcome outcome(LaunchOutcome it) {
                      if (it.step().sessionName().matches("alpha_\\d")) {
                        real.kill(List.of(it.step().sessionName()));
                        return failure(it.step(), StandardErrorCode.LAUNCH_FAILED);
                      }
                      return it;
                    }
                  }),
          BrokenVariant.of(
              "P5",
              "a merge that replaces forgets what it should add",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    LaunchStep asked(LaunchStep step) {
                      boolean first = step.windows().get(0).action() == WindowAction.REPLACE;
                      return first
                          ? with(
                              step,
                              step.windows().stream()
                                  .filter(window -> window.action() != WindowAction.ADD)
                                  .toList())
                          : step;
                    }
                  }),
          BrokenVariant.of(
              "P6",
              "a merge that adds replaces the kept windows",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    LaunchStep asked(LaunchStep step) {
                      return step.windows().stream()
                              .anyMatch(window -> window.action() == WindowAction.ADD)
                          ? with(
                              step, step.windows().stream().map(BrokenMerges::replacing).toList())
                          : step;
                    }
                  }));
}
