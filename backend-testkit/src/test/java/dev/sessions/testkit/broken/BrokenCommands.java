package dev.sessions.testkit.broken;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.PaneSpec;
import dev.sessions.api.spi.PaneTree;
import dev.sessions.api.spi.TabStep;
import java.util.List;

final class BrokenCommands {
  private BrokenCommands() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "D1",
              "commands are format strings: `%%` becomes `%`",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return with(
                          step,
                          step.tabs().stream()
                              .map(
                                  window ->
                                      command(
                                          window,
                                          window.panes().only().command().replace("%%", "%")))
                              .toList());
                    }
                  }),
          BrokenVariant.of(
              "D2",
              "line continuations are dropped",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return with(
                          step,
                          step.tabs().stream()
                              .map(
                                  window ->
                                      command(
                                          window,
                                          window.panes().only().command().replace("\\\n", "")))
                              .toList());
                    }
                  }),
          BrokenVariant.of(
              "D3",
              "commands are truncated at 128 KiB",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return with(
                          step,
                          step.tabs().stream()
                              .map(
                                  window ->
                                      command(
                                          window,
                                          window
                                              .panes()
                                              .only()
                                              .command()
                                              .substring(
                                                  0,
                                                  Math.min(
                                                      128 * 1024,
                                                      window.panes().only().command().length()))))
                              .toList());
                    }
                  }),
          BrokenVariant.of(
              "D4",
              "a directory with a `$` in its name is not found",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return step;
                    }

                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      boolean lost =
                          it.step().tabs().stream()
                              .anyMatch(window -> window.panes().only().startDir().contains("$"));
                      return lost ? failure(it.step(), StandardErrorCode.LAUNCH_FAILED) : it;
                    }
                  }));

  private static TabStep command(TabStep window, String command) {
    PaneSpec pane = window.panes().only().toBuilder().command(command).build();
    return window.toBuilder().panes(PaneTree.of(pane)).build();
  }
}
