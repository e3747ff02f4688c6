package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.monitor.SessionConditions;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does to windows and panes does not change which tab they are. */
class MovedPanesTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private SessionManager manager(ExitMode mode, String... commands) {
    LayoutConfig layout =
        new LayoutConfig(
            "dev",
            List.of(
                tmux.tab("api", commands.length > 0 ? commands[0] : COMMAND),
                tmux.tab("web", commands.length > 1 ? commands[1] : COMMAND)));
    return new SessionManager(
        List.of(layout), ManagerSettings.of(tmux.folder()).withExitMode(mode), tmux.connect());
  }

  private SessionManager started() {
    SessionManager manager = manager(ExitMode.BACK_TO_SHELL);
    assertThat(manager.start(ConflictPolicy.ERROR)).allMatch(result -> result.runs());
    TestTmux.until("both run", () -> states(manager).equals(List.of("running", "running")));
    return manager;
  }

  private static List<String> states(SessionManager manager) {
    return manager.status().sessions().get(0).tabs().stream()
        .map(tab -> tab.status().name().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  private List<String> panes() {
    return tmux.panes("#{session_name}:#{window_name}:#{pane_id}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "join-pane -d -s dev:1 -t dev:0",
        "join-pane -d -s dev:1 -t mine:0",
        "move-window -d -s dev:1 -t mine:5",
        "break-pane -d -s dev:1 -t mine:7 -n other",
        "move-pane -d -s dev:1 -t mine:0",
        "swap-pane -d -s dev:1 -t mine:0",
        "rename-window -t dev:1 vim",
        "rename-session -t dev else",
        "link-window -d -s dev:1 -t mine:3"
      })
  void aTabRunsWhereverItIsAndIsNotLaunchedASecondTime(String moved) {
    SessionManager manager = started();
    tmux.raw("new-session", "-d", "-s", "mine", "-n", "zsh", COMMAND);
    tmux.raw(moved.split(" "));
    List<String> after = panes();

    assertThat(states(manager)).containsExactly("running", "running");
    assertThat(SessionConditions.allRunning(manager::report).test(manager.snapshot())).isTrue();
    assertThat(manager.plan(ConflictPolicy.MERGE_SKIP).changesNothing()).isTrue();
    assertThat(manager.start(ConflictPolicy.MERGE_SKIP)).allMatch(result -> result.runs());
    assertThat(panes()).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "join-pane -d -s dev:1 -t dev:0",
        "join-pane -d -s dev:1 -t mine:0",
        "move-window -d -s dev:1 -t mine:5",
        "swap-pane -d -s dev:1 -t mine:0",
        "split-window -d -t dev:1 sleep 600"
      })
  void aMergeThatOverwritesEndsTheTabsPanesAndNoOthers(String moved) {
    SessionManager manager = started();
    tmux.raw("new-session", "-d", "-s", "mine", "-n", "zsh", COMMAND);
    List<String> ours = tmux.panes("#{session_name} #{pane_id}");
    String foreign = tmux.panes("#{pane_id} #{session_name}").get(2).split(" ")[0];
    tmux.raw(moved.split(" "));
    String split = tmux.panes("#{pane_id}").stream().max(String::compareTo).orElseThrow();

    assertThat(manager.start(ConflictPolicy.MERGE_OVERWRITE)).allMatch(result -> result.runs());

    List<String> now = tmux.panes("#{pane_id}");
    assertThat(now).contains(foreign);
    assertThat(now).doesNotContain(ours.get(0).split(" ")[1], ours.get(1).split(" ")[1]);
    if (moved.startsWith("split")) {
      assertThat(now).contains(split);
    }
    TestTmux.until("both run", () -> states(manager).equals(List.of("running", "running")));
  }

  @ParameterizedTest
  @EnumSource(
      value = ExitMode.class,
      names = {"KILL_WINDOW", "BACK_TO_SHELL"})
  void aPersonsWindowOfTheTabsNameIsNeverTheTab(ExitMode mode) {
    SessionManager manager = manager(mode, "exit 3");
    manager.start(ConflictPolicy.ERROR);
    TestTmux.until("the end", () -> manager.status().summary().commands().stopped() == 1);
    if (mode == ExitMode.BACK_TO_SHELL) {
      tmux.raw("kill-window", "-t", "=dev:=api");
    }
    tmux.raw("new-window", "-d", "-t", "=dev:", "-n", "api", COMMAND);
    String theirs = pane("api");

    assertThat(manager.status().sessions().get(0).tabs().get(0).code()).hasValue(3);
    assertThat(SessionConditions.anyEnded(manager::report).test(manager.snapshot())).isTrue();

    assertThat(manager.start(ConflictPolicy.MERGE_OVERWRITE)).allMatch(result -> result.runs());
    assertThat(tmux.panes("#{pane_id}")).contains(theirs);
  }

  private String pane(String windowName) {
    SessionSnapshot session = tmux.connect().snapshot().session("dev").orElseThrow();
    return session.windows().stream()
        .filter(window -> window.isForeign(windowName))
        .map(WindowSnapshot::panes)
        .map(panes -> panes.get(0).id())
        .findFirst()
        .orElseThrow();
  }
}
