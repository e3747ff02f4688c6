package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Records belong to one server life on one host: those of another are not touched, nor reported.
 */
class ServerLifeTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  /** Creates a session of which one tab runs and one has ended with 3, and its window with it. */
  private Path createHalfEnded(String name) {
    SessionSnapshot session =
        tmux.create(
            name, ExitMode.KILL_WINDOW, tmux.tab("runs", COMMAND), tmux.tab("ended", "exit 3"));
    Path folder = tmux.records(session.windows().get(0).id()).getParent();
    TestTmux.until("the end is reported", () -> ended(tmux.connect()).contains("ended"));
    return folder;
  }

  private static List<String> ended(Multiplexer server) {
    return server.snapshot().ended().stream()
        .map(EndedTab::identity)
        .map(identity -> identity.tabName())
        .toList();
  }

  private Multiplexer otherSocket() {
    Map<String, String> options = new HashMap<>(tmux.options());
    options.put("socketPath", tmux.folder().resolve("other").toString());
    return tmux.connect(options, Duration.ofSeconds(10));
  }

  private void launch(Multiplexer server, String name) {
    assertThat(
            TestTmux.launch(
                    server,
                    TestTmux.createStep(name, ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND)))
                .failure())
        .isEmpty();
  }

  /** Changes one line of a run folder's owner. */
  private static void rewrite(Path folder, String key, String value) throws IOException {
    Path owner = folder.resolve("owner");
    List<String> lines = new ArrayList<>(Files.readAllLines(owner));
    assertThat(lines).anyMatch(line -> line.startsWith(key + " "));
    lines.replaceAll(line -> line.startsWith(key + " ") ? key + " " + value : line);
    Files.write(owner, lines);
  }

  private static String word(Path folder, int number) throws IOException {
    return Files.readAllLines(folder.resolve("owner")).stream()
        .filter(line -> line.startsWith("host "))
        .findFirst()
        .orElseThrow()
        .split(" ")[number];
  }

  @Test
  void aLaunchSaysWhichServerLifeItIsIn() throws IOException {
    Path folder = createHalfEnded("dev");

    assertThat(folder.resolve("owner"))
        .content()
        .contains("\nserver " + tmux.connect().snapshot().serverId().orElseThrow() + "\n");
  }

  @Test
  void twoServersOfOneStateFolderLeaveEachOtherAlone() {
    Path folder = createHalfEnded("dev");
    Multiplexer other = otherSocket();

    launch(other, "next");
    assertThat(ended(other)).isEmpty();
    assertThat(TestTmux.kill(other, "dev", "next")).hasSize(1).allMatch(KillOutcome::hasEnded);

    assertThat(folder.resolve("launch.sh")).exists();
    assertThat(ended(tmux.connect())).containsExactly("ended");
    assertThat(tmux.runFolders()).containsExactly(folder);
  }

  @Test
  void aServerWhoseSocketWasRemovedKeepsItsLaunches() throws IOException {
    Path folder = createHalfEnded("dev");
    long hidden = tmux.serverPid().orElseThrow();
    ProcessHandle server = ProcessHandle.of(hidden).orElseThrow();
    try {
      Files.delete(tmux.socket());
      assertThat(ended(tmux.connect())).isEmpty();
      assertThat(TestTmux.kill(tmux.connect(), "dev")).isEmpty();
      launch(tmux.connect(), "next");
      launch(tmux.connect(), "dev");
      TestTmux.kill(tmux.connect(), "dev");

      assertThat(folder.resolve("launch.sh")).exists();
      assertThat(ended(tmux.connect())).isEmpty();

      // tmux makes its socket anew then.
      tmux.endServer(() -> tmux.raw("kill-server"));
      tmux.run(List.of("kill", "-USR1", Long.toString(hidden)));
      TestTmux.until("the server answers again", () -> tmux.serverPid().isPresent());
      assertThat(tmux.serverPid()).contains(hidden);
      assertThat(ended(tmux.connect())).containsExactly("ended");
      assertThat(tmux.connect().snapshot().session("dev").orElseThrow().windows()).hasSize(1);
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void ofALifeThatIsOverTheEndsAreReportedAndNothingRuns() {
    Path folder = createHalfEnded("dev");
    tmux.endServer(() -> tmux.raw("kill-server"));

    Snapshot after = tmux.connect().snapshot();
    assertThat(after.sessions()).isEmpty();
    assertThat(after.ended()).hasSize(1);
    assertThat(after.ended().get(0).state().code()).isEqualTo(3);

    launch(tmux.connect(), "next");
    assertThat(ended(tmux.connect())).containsExactly("ended");
    assertThat(folder).isDirectoryNotContaining("glob:**/launch.sh");

    launch(tmux.connect(), "dev");
    assertThat(ended(tmux.connect())).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void tabsThatAllEndedTakeTheServerAlongAndAreStillReported() {
    Multiplexer server = tmux.connect();
    String life = "read line; exit \"$line\"";
    SessionSnapshot one =
        tmux.create("one", ExitMode.KILL_WINDOW, tmux.tab("a", life), tmux.tab("b", life));
    SessionSnapshot two = tmux.create("two", ExitMode.KILL_WINDOW, tmux.tab("c", life));
    tmux.endServer(
        () -> {
          tmux.type(one.windows().get(0).id(), "0", "Enter");
          tmux.type(two.windows().get(0).id(), "2", "Enter");
          tmux.awaitGone(one.windows().get(0).id());
          tmux.awaitGone(two.windows().get(0).id());
          tmux.type(one.windows().get(1).id(), "1", "Enter");
        });

    assertThat(server.snapshot().serverRunning()).isFalse();
    assertThat(server.snapshot().ended())
        .extracting(tab -> tab.sessionName() + " " + tab.identity().tabName())
        .containsExactlyInAnyOrder("one a", "one b", "two c");
    assertThat(server.snapshot().ended())
        .extracting(tab -> tab.state().code())
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  /** The moment in which the server has let go of its socket and is not gone yet is no gap. */
  @Test
  void noSnapshotMissesTheEndOfTheLastCommand() {
    for (int round = 0; round < 10; round++) {
      String window =
          tmux.create("dev", ExitMode.KILL_WINDOW, tmux.tab("w", "read line; exit 4"))
              .windows()
              .get(0)
              .id();
      Multiplexer server = tmux.connect();
      // A server that is about to end would take the next round along.
      tmux.endServer(
          () -> {
            tmux.type(window, "Enter");
            TestTmux.until("it is gone", () -> isGone(server.snapshot()));
          });
    }
  }

  private static boolean isGone(Snapshot now) {
    assertThat(now.session("dev").isPresent() || now.ended().size() == 1).isTrue();
    return now.session("dev").isEmpty();
  }

  @Test
  void afterAKillALostServerOrARebootNothingRuns() throws IOException {
    Path killed = createHalfEnded("killed");
    Path lost = createHalfEnded("lost");
    TestTmux.kill(tmux.connect(), "killed");
    assertThat(killed).doesNotExist();
    long pid = tmux.serverPid().orElseThrow();
    tmux.endServer(() -> ProcessHandle.of(pid).orElseThrow().destroyForcibly());

    assertThat(tmux.connect().snapshot().sessions()).isEmpty();
    assertThat(tmux.connect().snapshot().ended())
        .extracting(tab -> tab.sessionName() + " " + tab.identity().tabName())
        .containsExactly("lost ended");

    // After a reboot another process may have the number of a launcher.
    Path records = lost.resolve("records");
    String text = Files.readString(records);
    String self = Long.toString(ProcessHandle.current().pid());
    Files.writeString(records, text.replaceAll("start \\d+ [0-9.]+", "start " + self + " 1e9"));
    rewrite(lost, "host", word(lost, 1) + " " + word(lost, 2) + " other-boot " + word(lost, 4));
    assertThat(tmux.connect().snapshot().sessions()).isEmpty();
    assertThat(ended(tmux.connect())).containsExactly("ended");
    launch(tmux.connect(), "lost");
    assertThat(lost).doesNotExist();
  }

  @Test
  void historyIsSweptAfterSevenDaysByWhicheverServer() throws IOException {
    Path folder = createHalfEnded("dev");
    tmux.endServer(() -> tmux.raw("kill-server"));
    launch(otherSocket(), "other");
    assertThat(folder).exists();

    Path records = folder.resolve("records");
    List<String> lines = new ArrayList<>(Files.readAllLines(records));
    long weekAgo = System.currentTimeMillis() / 1000 - Duration.ofDays(8).toSeconds();
    lines.replaceAll(line -> line.replaceFirst("^(\\d+ end \\d+) .*", "$1 @" + weekAgo));
    Files.write(records, lines);
    launch(otherSocket(), "next");

    assertThat(folder).doesNotExist();
  }

  @Test
  void whatAnEarlierBootLeftIsHistory() throws IOException {
    Path folder = createHalfEnded("dev");
    tmux.endServer(() -> tmux.raw("kill-server"));
    rewrite(
        folder,
        "host",
        word(folder, 1) + " " + word(folder, 2) + " 12345678-boot " + word(folder, 4));

    assertThat(ended(tmux.connect())).containsExactly("ended");
    assertThat(tmux.connect().snapshot().elsewhere()).isEmpty();
    launch(tmux.connect(), "dev");
    assertThat(folder).doesNotExist();
  }

  @Test
  void whatAnotherHostLaunchedIsNamedAndLeftAlone() throws IOException {
    Path folder = createHalfEnded("dev");
    tmux.endServer(() -> tmux.raw("kill-server"));
    rewrite(folder, "host", "far m2 b2 pid:[7]");

    Snapshot here = tmux.connect().snapshot();
    assertThat(here.ended()).isEmpty();
    assertThat(here.elsewhere())
        .containsExactly(LaunchedElsewhere.of("dev", "dev", "on the host 'far'"));

    TestTmux.kill(tmux.connect(), "dev");
    launch(tmux.connect(), "dev");
    TestTmux.kill(tmux.connect(), "dev");
    assertThat(folder.resolve("launch.sh")).exists();
    assertThat(folder.resolve("records")).exists();
  }

  @Test
  void aFolderWhoseLauncherIsAliveIsNotRemoved() throws IOException {
    Path folder = createHalfEnded("dev");
    long hidden = tmux.serverPid().orElseThrow();
    // As if the clock had been set: its life seems to be over, while its windows run.
    rewrite(folder, "server", hidden + ":1000");
    Files.delete(folder.resolve("session"));
    launch(otherSocket(), "next");

    assertThat(folder.resolve("records")).exists();
    tmux.endServer(() -> tmux.raw("kill-server"));
    TestTmux.until(
        "removed once the launchers have ended",
        () -> {
          TestTmux.kill(otherSocket(), "none");
          return !Files.exists(folder);
        });
  }

  @Test
  void aLaunchWhoseServerWasNotHeardIsTakenOverByTheServerThatRunsIt() throws IOException {
    Path folder = createHalfEnded("dev");
    Path owner = folder.resolve("owner");
    List<String> lines = new ArrayList<>(Files.readAllLines(owner));
    lines.removeIf(line -> line.startsWith("server "));
    Files.write(owner, lines);

    launch(otherSocket(), "other");
    assertThat(ended(tmux.connect())).containsExactly("ended");
    assertThat(owner).content().doesNotContain("server ");
    assertThat(folder.resolve("launch.sh")).exists();

    launch(tmux.connect(), "next");
    assertThat(owner).content().contains("server ");
  }

  @Test
  void thePrintedScriptSaysTheSameHostAndLife() throws IOException {
    String text =
        tmux.connect()
            .script(
                List.of(TestTmux.createStep("dev", ExitMode.TERMINATE, tmux.tab("w", COMMAND))));
    Path script = Files.writeString(tmux.folder().resolve("script.sh"), text);
    assertThat(tmux.run(List.of("/bin/sh", script.toString()))).isEmpty();
    Path scripted = tmux.runFolders().get(0);
    Path launched = createHalfEnded("next");

    List<String> lines = Files.readAllLines(scripted.resolve("owner"));
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(launched.resolve("owner")));
  }
}
