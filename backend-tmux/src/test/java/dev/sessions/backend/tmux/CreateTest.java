package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreateTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  @Test
  void aLayoutBecomesASessionWithAWindowForEachTab() throws Exception {
    SessionSnapshot session =
        tmux.create(
            "dev",
            ExitMode.BACK_TO_SHELL,
            tmux.tab("api", "echo started; pwd > api.out; exec sleep 600"),
            tmux.tab("web", "echo $PATH > web.out; exec sleep 600"));

    assertThat(session.layoutName()).contains("dev");
    assertThat(session.windows()).extracting(WindowSnapshot::name).containsExactly("api", "web");
    assertThat(session.windows().get(1).identity())
        .map(identity -> identity.toBuilder().launch("").build())
        .contains(PaneIdentity.builder("dev", "web").build());
    tmux.awaitScreen(session.windows().get(0).id(), "started");
    assertThat(Files.readString(tmux.awaitFile(tmux.home().resolve("api.out"))).strip())
        .isEqualTo(tmux.home().toString());
    assertThat(Files.readString(tmux.awaitFile(tmux.home().resolve("web.out"))).strip())
        .isEqualTo(tmux.environment().get("PATH"));
    assertThat(tmux.sessionNames()).containsExactly("dev");
  }

  @Test
  void otherClientsHaveTheirTurnWhileManyWindowsAreMade() {
    tmux.start("other", "exec sleep 600");
    Set<Integer> seen = new HashSet<>();
    // Whether a look comes in the middle of one launch is up to the machine.
    for (int launch = 0;
        launch < 5 && seen.stream().noneMatch(CreateTest::isInTheMiddle);
        launch++) {
      seen.addAll(windowsSeenDuringALaunch("many" + launch));
      tmux.raw("kill-session", "-t", "=many" + launch);
    }

    assertThat(seen).as("windows seen while they are made").anyMatch(CreateTest::isInTheMiddle);
  }

  private static boolean isInTheMiddle(int windows) {
    return windows > 1 && windows < 151;
  }

  private Set<Integer> windowsSeenDuringALaunch(String name) {
    TabConfig[] tabs =
        IntStream.range(0, 150)
            .mapToObj(i -> tmux.tab("t" + i, "exec sleep 600"))
            .toArray(TabConfig[]::new);
    CompletableFuture<SessionSnapshot> launch =
        CompletableFuture.supplyAsync(() -> tmux.create(name, ExitMode.BACK_TO_SHELL, tabs));
    Set<Integer> seen = new HashSet<>();
    while (!launch.isDone()) {
      seen.add(tmux.panes("#{pane_id}").size());
    }
    assertThat(launch.join().windows()).hasSize(150);
    return seen;
  }

  @Test
  void manyWindowsAreMadeInBoundedBatches() {
    var tabs = new TabConfig[260];
    for (int i = 0; i < tabs.length; i++) {
      tabs[i] = tmux.tab("t" + i, "exec sleep 600");
    }
    SessionSnapshot session = tmux.create("many", ExitMode.KILL_WINDOW, tabs);

    assertThat(session.windows()).hasSize(260);
    assertThat(session.windows()).allMatch(window -> window.identity().isPresent());
    assertThat(session.windows().get(259).name()).isEqualTo("t259");
  }
}
