package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
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

/** The new command of a place begins when the old one has ended: it may need its port or lock. */
class HoldTest {
  private static final String LOCKED = "flock -n lock sleep 600 || echo busy >busy";

  /** Ignores the hang-up and TERM, and keeps the lock in a child that does so too. */
  private static final String STUBBORN =
      "trap '' HUP TERM; exec flock -n lock sh -c \"trap '' HUP TERM; echo >ready; while :; do"
          + " sleep 1; done\"";

  /** Takes the lock, and a moment to let it go when it is hung up. */
  private static final String SLOW =
      "exec flock -n lock sh -c \"trap 'sleep 0.7; exit' HUP TERM; echo >ready; while :; do sleep"
          + " 0.05; done\"";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private SessionSnapshot session() {
    return tmux.connect().snapshot().session("dev").orElseThrow();
  }

  private void assertRuns(String tab) {
    TestTmux.until(
        tab + " has begun", () -> tmux.record(session().windowsOf(tab).get(0).id()).hasBegun());
    assertThat(tmux.home().resolve("busy")).doesNotExist();
    TestTmux.until(
        tab + " runs",
        () ->
            session().windowsOf(tab).get(0).state() instanceof CommandState.Running running
                && running.command().contains("sleep 600"));
    assertThat(tmux.home().resolve("busy")).doesNotExist();
    assertThat(tmux.run(List.of("flock", "-n", tmux.home() + "/lock", "echo", "free"))).isEmpty();
  }

  private LaunchStep step(String how, SessionSnapshot old, Multiplexer server) {
    TabConfig tab = tmux.tab("locked", LOCKED);
    return how.equals("restart")
        ? TestTmux.replaceStep(old, server, ExitMode.BACK_TO_SHELL, tab)
        : TestTmux.mergeStep(old, server, ExitMode.BACK_TO_SHELL, tab, tmux.tab("more", "true"));
  }

  private SessionSnapshot createOld(String command) {
    SessionSnapshot old =
        tmux.create(
            "dev", ExitMode.BACK_TO_SHELL, tmux.tab("locked", command), tmux.tab("by", "true"));
    if (!command.equals(LOCKED)) {
      tmux.awaitFile(tmux.home().resolve("ready"));
    }
    return old;
  }

  @ParameterizedTest
  @ValueSource(strings = {"restart", "mergeOverwrite"})
  void aLockIsFreeWhenTheNewCommandBegins(String how) {
    SessionSnapshot old = createOld(LOCKED);
    assertRuns("locked");
    Multiplexer server = tmux.connect();

    assertThat(TestTmux.launch(server, step(how, old, server)).failure()).isEmpty();

    assertRuns("locked");
    assertThat(session().windowsOf("locked").get(0).id()).isNotEqualTo(old.windows().get(0).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"restart", "mergeOverwrite"})
  void alsoIfTheOldCommandTakesItsTime(String how) {
    SessionSnapshot old = createOld(SLOW);
    Multiplexer server = tmux.connect();

    assertThat(TestTmux.launch(server, step(how, old, server)).failure()).isEmpty();

    assertRuns("locked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"restart", "mergeOverwrite"})
  void alsoIfTheOldCommandIgnoresTheHangUpAndTerm(String how) {
    SessionSnapshot old = createOld(STUBBORN);
    Multiplexer server = tmux.connect();

    assertThat(TestTmux.launch(server, step(how, old, server)).failure()).isEmpty();

    assertRuns("locked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"restart", "mergeOverwrite"})
  void aPrintedScriptWaitsToo(String how) throws IOException {
    SessionSnapshot old = createOld(STUBBORN);
    Multiplexer server = tmux.connect();
    String text = server.script(List.of(step(how, old, server)));
    Path script = Files.writeString(tmux.folder().resolve("script.sh"), text);

    assertThat(tmux.run(List.of("/bin/sh", script.toString()))).isEmpty();

    assertRuns("locked");
  }

  @Test
  void aPlainCreateAndAMergeThatOnlyAddsAreNotHeld() throws IOException {
    SessionSnapshot old = createOld(LOCKED);
    Multiplexer server = tmux.connect();
    TestTmux.launch(
        server,
        TestTmux.mergeStep(old, server, ExitMode.BACK_TO_SHELL, tmux.tab("more", "exec sleep 9")));

    for (Path folder : tmux.runFolders()) {
      assertThat(folder.resolve("launch.sh")).content().doesNotContain("the same port or lock");
    }
  }

  /**
   * Returns the folder of a replacement whose tool seems to have been killed before the release.
   */
  private Path heldForEver() throws IOException {
    SessionSnapshot old = createOld(LOCKED);
    Multiplexer server = tmux.connect();
    LaunchStep step = step("restart", old, server);
    String text = server.script(List.of(step)).replaceAll("(?m)^: >.*/placed'?$", "exit 0");
    assertThat(text).contains("\nexit 0\n");
    Path script = Files.writeString(tmux.folder().resolve("script.sh"), text);
    assertThat(tmux.run(List.of("/bin/sh", script.toString()))).isEmpty();
    Path folder = tmux.records(session().windows().get(0).id()).getParent();
    assertThat(session().windows().get(0).state())
        .isEqualTo(new CommandState.Unknown("its command has not begun yet"));
    return folder;
  }

  @Test
  void aToolThatEndsBeforeTheReleaseLeavesItToTheNextRun() throws IOException {
    heldForEver();

    tmux.create("next", ExitMode.BACK_TO_SHELL, tmux.tab("w", "exec sleep 600"));

    assertRuns("locked");
  }

  @Test
  void aHeldWindowSurvivesCtrlCAndEndsWithItsLaunch() throws IOException {
    Path folder = heldForEver();
    String window = session().windows().get(0).id();
    tmux.type(window, "C-c");
    tmux.type(window, "C-\\");
    tmux.raw("run-shell", "sleep 0.3");
    assertThat(tmux.panes("#{window_id}")).contains(window);

    List<Path> files = new ArrayList<>();
    try (var list = Files.list(folder)) {
      list.forEach(files::add);
    }
    for (Path file : files) {
      Files.delete(file);
    }
    tmux.awaitGone(window);
  }
}
