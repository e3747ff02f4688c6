package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tab whose old command keeps a lock, and whose new command needs it. The lock is one of the
 * kernel, which is free when the last process that has it has ended: no moment is waited for, and
 * nothing that the old command does, or is kept from doing, frees it sooner. It is kept by a
 * grandchild of the pane's process that ignores the hang-up, so that it is not enough if that
 * process has ended.
 */
final class HeldPlace {
  private static final String READY = "ready";

  private final Bench bench;
  private final Multiplexer multiplexer;
  private final Path ready;
  private final Path result;
  private final TabConfig oldTab;
  private final TabConfig newTab;

  private HeldPlace(Bench bench, Multiplexer multiplexer, Path keeper) {
    this.bench = bench;
    this.multiplexer = multiplexer;
    this.ready = bench.folder().resolve(READY);
    this.result = bench.folder().resolve("result");
    String lock = "flock -n " + word(bench.folder().resolve("lock"));
    this.oldTab = bench.tab("one", lock + " /bin/sh " + word(keeper));
    this.newTab =
        bench.tab(
            "one",
            Commands.writing(result, "if " + lock + " true; then echo free; else echo taken; fi"));
  }

  /** Returns a place on a bench; the rule is skipped if there is no program for the lock. */
  static HeldPlace of(Bench bench, Multiplexer multiplexer)
      throws IOException, InterruptedException {
    if (bench.runsRealCommands()) {
      boolean there = !ShellRun.run(bench, "command -v flock").isEmpty();
      assumeTrue(there || System.getenv("CI") != null, "the program flock is not installed");
    }
    Path keeper = bench.folder().resolve("keeper.sh");
    return new HeldPlace(bench, multiplexer, Files.writeString(keeper, keeping(bench)));
  }

  /** Returns what keeps the lock, as long as the bench's folder is there: not for good. */
  private static String keeping(Bench bench) {
    String ready = word(bench.folder().resolve(READY));
    return "trap '' HUP\n"
        + (": >" + ready + "\n")
        + ("while ls " + ready + " >/dev/null 2>&1; do sleep 1; done\n");
  }

  private static String word(Path path) {
    return ShellQuote.word(path.toString());
  }

  /** Returns the tab with the command that keeps the lock. */
  TabConfig oldTab() {
    return oldTab;
  }

  /** Returns the same tab with the command that needs the lock. */
  TabConfig newTab() {
    return newTab;
  }

  /**
   * Carries out the step that replaces the old windows, and asserts that the new command got the
   * lock. In a model, which has no locks, no snapshot of the launch may show both as running.
   */
  void assertHeld(List<WindowSnapshot> old, LaunchStep step) throws IOException {
    if (bench.runsRealCommands()) {
      bench.until("the old command has the lock", () -> Files.exists(ready));
    }
    List<Snapshot> during = new ArrayList<>();
    LaunchListener listener = bench.runsRealCommands() ? LaunchListener.NONE : keepingIn(during);
    Bench.succeeded(multiplexer.launch(List.of(step), listener).get(0));
    Set<String> oldPanes = panes(old);
    for (Snapshot snapshot : during) {
      Set<String> running = panes(running(snapshot));
      if (!oldPanes.containsAll(running)) {
        assertThat(running)
            .as("the tab's panes that run once its new command does; the old ones are %s", oldPanes)
            .doesNotContainAnyElementsOf(oldPanes);
      }
    }
    Commands.assertWrote(bench, multiplexer, step.sessionName(), newTab, result, "free\n");
  }

  /** Takes a snapshot at each report of the launch's progress. */
  private LaunchListener keepingIn(List<Snapshot> during) {
    return new LaunchListener() {
      @Override
      public void created(LaunchStep step) {
        during.add(multiplexer.snapshot());
      }

      @Override
      public void ended(LaunchOutcome outcome) {
        during.add(multiplexer.snapshot());
      }
    };
  }

  /** Returns the windows of the tab whose command is said to run. */
  private List<WindowSnapshot> running(Snapshot snapshot) {
    return snapshot.sessions().stream()
        .flatMap(session -> session.windowsOf(newTab.tabName()).stream())
        .filter(window -> window.state() instanceof CommandState.Running)
        .toList();
  }

  private static Set<String> panes(List<WindowSnapshot> windows) {
    return windows.stream()
        .flatMap(window -> window.panes().stream())
        .map(PaneSnapshot::id)
        .collect(Collectors.toSet());
  }
}
