package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Multiplexer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SnapshotTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  @Test
  void windowNamesWithTabsAndNewlinesBreakNoRow() {
    tmux.start("s", COMMAND);
    for (String name : new String[] {"a\tb", "c\nd", "e"}) {
      tmux.raw("new-window", "-d", "-t", "=s:", "-n", name, COMMAND);
    }

    SessionSnapshot session = tmux.connect().snapshot().session("s").orElseThrow();

    assertThat(session.windows()).hasSize(4);
    assertThat(session.windows().get(3).name()).isEqualTo("e");
    assertThat(session.layoutName()).isEmpty();
  }

  @Test
  void everyPaneOfEveryWindowIsSeen() {
    String window = tmux.start("s", COMMAND);
    tmux.raw("split-window", "-d", "-t", window, COMMAND);
    tmux.raw("new-window", "-d", "-t", "=s:7", COMMAND);
    tmux.start("t", COMMAND);

    Snapshot snapshot = tmux.connect().snapshot();

    assertThat(snapshot.sessions()).extracting(SessionSnapshot::name).containsExactly("s", "t");
    assertThat(snapshot.sessions().get(0).windows())
        .extracting(WindowSnapshot::index)
        .containsExactly(0, 7);
    assertThat(snapshot.sessions().get(0).windows().get(0).panes())
        .hasSize(2)
        .allMatch(pane -> pane.pid().isPresent() && !pane.dead());
    assertThat(snapshot.sessions().get(0).windows().get(0).active()).isTrue();
    assertThat(snapshot.sessions().get(0).created())
        .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
  }

  @Test
  void aWindowThatIsLinkedTwiceIsSeenTwice() {
    String window = tmux.start("s", COMMAND);
    tmux.start("t", COMMAND);
    tmux.raw("link-window", "-d", "-s", window, "-t", "=t:5");
    tmux.raw("link-window", "-d", "-s", window, "-t", "=s:5");

    Snapshot snapshot = tmux.connect().snapshot();

    assertThat(snapshot.session("s").orElseThrow().windows())
        .extracting(WindowSnapshot::id)
        .containsExactly(window, window);
    assertThat(snapshot.session("t").orElseThrow().windows()).hasSize(2);
  }

  @Test
  void aDeadPaneIsSeenAsDead() {
    String window = tmux.start("s", COMMAND);
    tmux.raw("set-option", "-g", "remain-on-exit", "on");
    tmux.raw("respawn-window", "-k", "-t", window, "true");
    Multiplexer multiplexer = tmux.connect();

    TestTmux.until(
        "dead",
        () ->
            multiplexer.snapshot().session("s").orElseThrow().windows().get(0).panes().stream()
                .allMatch(pane -> pane.dead()));
  }

  @Test
  void idsOfAnotherServerLifeAreToldApart() {
    tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
    Multiplexer multiplexer = tmux.connect();
    Snapshot first = multiplexer.snapshot();
    tmux.endServer(() -> tmux.raw("kill-server"));
    tmux.create("s", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));

    Snapshot second = multiplexer.snapshot();

    assertThat(second.session("s").orElseThrow().id())
        .isEqualTo(first.session("s").orElseThrow().id());
    assertThat(second.serverId()).isNotEqualTo(first.serverId());
  }
}
