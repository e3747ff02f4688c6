package dev.sessions.testkit.support;

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
 * A tab whose old command holds a lock that its new command needs. It is a kernel lock, which is
 * released when the last process that holds it ends. So the test depends on no timing, and nothing
 * else that the old command does can release the lock earlier. The lock is held by a grandchild of
 * the pane's process that ignores the hang-up signal, so the end of the pane's process alone does
 * not release it.
 */
public final class LockHandover {
  private static final String READY = "ready";

  private final TestServer server;
  private final Multiplexer multiplexer;
  private final Path ready;
  private final Path result;
  private final TabConfig oldTab;
  private final TabConfig newTab;

  private LockHandover(TestServer server, Multiplexer multiplexer, Path holder) {
    this.server = server;
    this.multiplexer = multiplexer;
    this.ready = server.folder().resolve(READY);
    this.result = server.folder().resolve("result");
    String lock = "flock -n " + word(server.folder().resolve("lock"));
    this.oldTab = server.tab("one", lock + " /bin/sh " + word(holder));
    this.newTab =
        server.tab(
            "one",
            Commands.writing(result, "if " + lock + " true; then echo free; else echo taken; fi"));
  }

  /**
   * Prepares the commands; skips the rule if the program {@code flock} is not installed.
   *
   * @throws IOException if the script cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  public static LockHandover of(TestServer server, Multiplexer multiplexer)
      throws IOException, InterruptedException {
    if (server.runsRealCommands()) {
      boolean there = !ShellScript.run(server, "command -v flock").isEmpty();
      assumeTrue(there || System.getenv("CI") != null, "the program flock is not installed");
    }
    Path holder = server.folder().resolve("holder.sh");
    return new LockHandover(server, multiplexer, Files.writeString(holder, holderScript(server)));
  }

  /** Returns a script that holds the lock until the rule's folder is deleted. */
  private static String holderScript(TestServer server) {
    String ready = word(server.folder().resolve(READY));
    return "trap '' HUP\n"
        + (": >" + ready + "\n")
        + ("while ls " + ready + " >/dev/null 2>&1; do sleep 1; done\n");
  }

  private static String word(Path path) {
    return ShellQuote.word(path.toString());
  }

  /** Returns the tab with the command that holds the lock. */
  public TabConfig oldTab() {
    return oldTab;
  }

  /** Returns the same tab with the command that needs the lock. */
  public TabConfig newTab() {
    return newTab;
  }

  /**
   * Launches the step that replaces the old windows and asserts that the new command got the lock.
   * If commands do not really run, there is no lock; then no snapshot during the launch may show
   * both commands running.
   *
   * @throws IOException if the result of the new command cannot be read
   */
  public void assertHandedOver(List<WindowSnapshot> old, LaunchStep step) throws IOException {
    if (server.runsRealCommands()) {
      server.waitUntil("the old command holds the lock", () -> Files.exists(ready));
    }
    List<Snapshot> during = new ArrayList<>();
    LaunchListener listener = server.runsRealCommands() ? LaunchListener.NONE : recordingIn(during);
    KitAssertions.assertSucceeded(multiplexer.launch(List.of(step), listener).get(0));
    Set<String> oldPanes = panes(old);
    for (Snapshot snapshot : during) {
      Set<String> running = panes(running(snapshot));
      if (!oldPanes.containsAll(running)) {
        assertThat(running)
            .as("the tab's running panes once the new command runs; the old panes are %s", oldPanes)
            .doesNotContainAnyElementsOf(oldPanes);
      }
    }
    Commands.assertWrote(server, multiplexer, step.sessionName(), newTab, result, "free\n");
  }

  /** Returns a listener that takes a snapshot at each report of progress. */
  private LaunchListener recordingIn(List<Snapshot> during) {
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

  /** Returns the windows of the tab that the snapshot shows as running. */
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
