package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed script does what a launch does. */
class ScriptTest {
  private static final String COMMAND = "exec sleep 600";
  private static final String NASTY =
      "it's \"q\" $HOME `id` $(id) \\ \\\\ \\$x #{pid} #(touch canary) ; \\; 日本語 END ~ %";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private String run(String shell, LaunchStep... steps) throws IOException {
    String text = tmux.connect().script(List.of(steps));
    Path script = Files.writeString(tmux.folder().resolve("script.sh"), text);
    return tmux.run(List.of(shell, script.toString()));
  }

  private SessionSnapshot session(String name) {
    return tmux.connect().snapshot().session(name).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/sh", "/bin/bash", "/bin/dash"})
  void theScriptMakesTheSameSessionAsTheLaunch(String shell) throws IOException {
    if (System.getenv("CI") == null) {
      assumeTrue(Files.isExecutable(Path.of(shell)), shell + " is not there");
    }
    assertThat(Path.of(shell)).as("there where CI is set").isExecutable();
    Path start = Files.createDirectory(tmux.home().resolve(NASTY.replace("/", "")));
    String command =
        "pwd >where; cat >copy <<'__E__'\n"
            + NASTY
            + "\nEND\n__E__\necho done >done; exec sleep 600";
    TabConfig[] tabs = {
      new TabConfig(NASTY.replace(":", ""), start.toString(), command), tmux.tab("second", COMMAND)
    };
    Multiplexer multiplexer = tmux.connect();
    String name = multiplexer.storedName("it's `x` $5 \"y\" #{pid}");

    assertThat(run(shell, TestTmux.createStep(name, ExitMode.TERMINATE, tabs))).isEmpty();

    SessionSnapshot scripted = session(name);
    TestTmux.awaitLine(start.resolve("done"));
    assertThat(TestTmux.awaitLine(start.resolve("where"))).isEqualTo(start.toString());
    assertThat(start.resolve("copy")).content().isEqualTo(NASTY + "\nEND\n");
    assertThat(start.resolve("canary")).doesNotExist();
    assertThat(tmux.home().resolve("canary")).doesNotExist();
    assertThat(TestTmux.awaitLine(start.resolve("copy"))).startsWith("it's");

    multiplexer.kill(multiplexer.snapshot().refs(List.of(name)));
    SessionSnapshot launched = tmux.create(name, ExitMode.TERMINATE, tabs);
    assertThat(names(scripted)).isEqualTo(names(launched));
    assertThat(identities(scripted)).isEqualTo(identities(launched));
    assertThat(scripted.layoutName()).isEqualTo(launched.layoutName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"replace", "merge"})
  void aScriptForAServerThatHasEndedTouchesNothing(String action) throws IOException {
    SessionSnapshot old = tmux.create("dev", ExitMode.TERMINATE, tmux.tab("api", COMMAND));
    Multiplexer multiplexer = tmux.connect();
    LaunchStep step =
        action.equals("merge")
            ? TestTmux.mergeStep(old, multiplexer, ExitMode.TERMINATE, tmux.tab("api", COMMAND))
            : TestTmux.replaceStep(old, multiplexer, ExitMode.TERMINATE, tmux.tab("api", COMMAND));
    String script =
        multiplexer.script(
            List.of(
                TestTmux.createStep("first", ExitMode.TERMINATE, tmux.tab("w", COMMAND)), step));
    tmux.endServer(() -> tmux.raw("kill-server"));
    assertThat(fails(script)).contains("has ended; nothing was touched");
    assertThat(tmux.serverPid()).isEmpty();

    tmux.start("precious", COMMAND);
    assertThat(tmux.ref("precious").id()).isEqualTo(old.id());
    List<String> before = tmux.panes("#{session_name} #{window_id} #{pane_id} #{pane_pid}");
    assertThat(fails(script)).contains("has ended; nothing was touched");
    assertThat(tmux.panes("#{session_name} #{window_id} #{pane_id} #{pane_pid}")).isEqualTo(before);
  }

  /** Runs a script that is to fail; returns what it said. */
  private String fails(String script) throws IOException {
    Path file = Files.writeString(tmux.folder().resolve("stale.sh"), script);
    String said =
        tmux.run(
            List.of("/bin/sh", "-c", "/bin/sh \"$1\" 2>&1; echo exit $?", "sh", file.toString()));
    assertThat(said).endsWith("exit 1");
    return said;
  }

  private static List<String> names(SessionSnapshot session) {
    return session.windows().stream().map(WindowSnapshot::name).toList();
  }

  private static List<Object> identities(SessionSnapshot session) {
    return session.windows().stream()
        .<Object>map(window -> window.identity().orElseThrow().toBuilder().launch("").build())
        .toList();
  }

  @Test
  void aScriptOfManySessionsAndManyWindowsRuns() throws IOException {
    List<TabConfig> tabs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      tabs.add(tmux.tab("t" + i, COMMAND));
    }
    LaunchStep many =
        TestTmux.createStep("many", ExitMode.BACK_TO_SHELL, tabs.toArray(TabConfig[]::new));
    LaunchStep few = TestTmux.createStep("few", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));

    assertThat(run("/bin/sh", many, few)).isEmpty();

    assertThat(names(session("many"))).hasSize(60).startsWith("t0").endsWith("t59");
    assertThat(session("many").windows()).allMatch(window -> window.identity().isPresent());
    assertThat(names(session("few"))).containsExactly("w");
    assertThat(tmux.sessionNames()).containsExactly("few", "many");
  }

  @Test
  void aScriptOfAReplacementReplaces() throws IOException {
    SessionSnapshot old = tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
    Multiplexer multiplexer = tmux.connect();

    assertThat(
            run(
                "/bin/sh",
                TestTmux.replaceStep(
                    old, multiplexer, ExitMode.KILL_WINDOW, tmux.tab("new", COMMAND))))
        .isEmpty();

    assertThat(tmux.sessionNames()).containsExactly("dev");
    assertThat(session("dev").id()).isNotEqualTo(old.id());
    assertThat(names(session("dev"))).containsExactly("new");
  }

  @Test
  void aScriptOfAMergeMerges() throws IOException {
    SessionSnapshot old =
        tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("a", COMMAND), tmux.tab("b", COMMAND));

    assertThat(
            run(
                "/bin/sh",
                TestTmux.mergeStep(
                    old,
                    tmux.connect(),
                    ExitMode.KILL_WINDOW,
                    tmux.tab("a", COMMAND),
                    tmux.tab("c", COMMAND))))
        .isEmpty();

    SessionSnapshot merged = session("dev");
    assertThat(merged.id()).isEqualTo(old.id());
    assertThat(names(merged)).containsExactly("a", "b", "c");
    assertThat(merged.windows().get(0).id()).isNotEqualTo(old.windows().get(0).id());
    assertThat(merged.windows().get(1).id()).isEqualTo(old.windows().get(1).id());
  }

  @Test
  void aScriptThatIsPrintedTouchesNothing() {
    tmux.start("s", COMMAND);
    Snapshot before = tmux.connect().snapshot();

    String script =
        tmux.connect()
            .script(
                List.of(TestTmux.createStep("dev", ExitMode.TERMINATE, tmux.tab("w", COMMAND))));

    assertThat(script).startsWith("#!/bin/sh\n").contains(COMMAND);
    assertThat(tmux.connect().snapshot().sessions()).hasSameSizeAs(before.sessions());
    assertThat(tmux.runFolders()).isEmpty();
  }

  @Test
  void theFilesOfAScriptAreSweptLikeThoseOfALaunch() throws IOException {
    run("/bin/sh", TestTmux.createStep("dev", ExitMode.TERMINATE, tmux.tab("w", COMMAND)));
    tmux.create("next", ExitMode.TERMINATE, tmux.tab("w", COMMAND));
    assertThat(tmux.runFolders()).hasSize(2);

    tmux.connect().kill(tmux.connect().snapshot().refs(List.of("dev")));

    assertThat(tmux.runFolders()).hasSize(1);
  }
}
