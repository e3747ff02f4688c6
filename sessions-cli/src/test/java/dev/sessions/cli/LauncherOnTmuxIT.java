package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.cli.Shell.Result;
import dev.sessions.testkit.junit.IsolatedServer;
import dev.sessions.testkit.junit.IsolatedSessions;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole command on a real tmux of each test's own. */
@Timeout(120)
@IsolatedSessions
class LauncherOnTmuxIT {
  private static final String LAYOUTS =
      """
      {"version": "0.1", "layouts": [{"layoutName": "job", "layoutTabs": [
        {"tabName": "good", "startDir": ".", "command": "echo ready; read line; exit 0"},
        {"tabName": "bad", "startDir": ".", "command": "read line; exit 3"},
        {"tabName": "deaf", "startDir": ".", "command": "trap '' HUP TERM; while :; do sleep 1; done"}]}]}
      """;

  @TempDir Path folder;
  private final IsolatedServer server;
  private Launcher launcher;

  LauncherOnTmuxIT(IsolatedServer server) {
    this.server = server;
  }

  @BeforeEach
  void launch() throws Exception {
    launcher = new Launcher(folder);
    Files.writeString(folder.resolve("layouts.json"), LAYOUTS);
  }

  private Map<String, String> variables() {
    return Map.of("XDG_STATE_HOME", server.environment().get("XDG_STATE_HOME"), "TMUX", "");
  }

  private List<String> onTmux(String... words) {
    List<String> argv = new ArrayList<>(List.of(words));
    argv.addAll(1, List.of("-o", "socketPath=" + server.config().options().get("socketPath")));
    return argv;
  }

  private Result sessions(String... words) throws Exception {
    return launcher.sessions(variables(), onTmux(words).toArray(new String[0]));
  }

  @Test
  void whatRunsAndWhatEndedIsSaidWithItsCode() throws Exception {
    assertThat(sessions("run", "layouts.json", "--tabs", "good,bad", "-e", "killWindow").exit())
        .isZero();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> sessions("logs", "job", "good").out().equals("ready\n"));
    Result running = sessions("status", "layouts.json", "--tabs", "good,bad", "--processes");
    assertThat(running.out()).contains("2 commands, 2 running").containsPattern("\\d+ .*0\\.cmd");
    server.tmux("send-keys", "-t", "job:bad", "Enter");
    assertThat(sessions("wait", "layouts.json", "--tabs", "bad", "--timeout", "30").exit())
        .isEqualTo(4);
    server.tmux("send-keys", "-t", "job:good", "Enter");
    assertThat(sessions("wait", "layouts.json", "--tabs", "good", "--timeout", "30").exit())
        .isZero();
    assertThat(sessions("status", "layouts.json", "--tabs", "good,bad", "--json").out())
        .contains("\"state\":\"exited\"", "\"code\":3", "\"code\":0", "\"commandsStopped\":2");
  }

  @Test
  void whatIgnoresTheHangUpIsEndedByForce() throws Exception {
    sessions("run", "layouts.json", "--tabs", "deaf");
    Result result = sessions("kill", "job", "--grace", "0.2");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).matches("ended     job \\(by force: \\d+(, \\d+)*\\)\n");
  }

  /** On a quiet server: what would be written next would end it anyhow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "watch layouts.json | head -n 1; echo ended",
        "watch layouts.json --json | true; echo ended",
        "logs job good --follow | head -n 1; echo ended",
        "wait layouts.json --tabs good | true; echo ended"
      })
  void whatWaitsEndsSoonAfterItsReader(String line) throws Exception {
    sessions("run", "layouts.json", "--tabs", "good,bad");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> sessions("logs", "job", "good").out().equals("ready\n"));
    String option = "-o socketPath=" + server.config().options().get("socketPath");
    String command = line.substring(0, line.indexOf(' '));
    String typed = Launcher.SCRIPT + " " + line.replaceFirst(command, command + " " + option);
    // Its output ends when the last of the line has: nothing is left that holds it open.
    assertThat(launcher.run(variables(), List.of("/bin/sh", "-c", typed)).out())
        .endsWith("ended\n");
  }

  @Test
  void nothingOfAWatchIsSeenOnTheServerAndAPersonIsNotTakenToIt() throws Exception {
    server.configure("set -g detach-on-destroy off");
    sessions("run", "layouts.json", "--tabs", "good");
    server.tmux("new-session", "-d", "-s", "mine", "sleep 600");
    Process watch =
        launcher.start(
            variables(),
            List.of(
                "/bin/sh",
                "-c",
                "exec "
                    + Launcher.SCRIPT
                    + " watch -o socketPath="
                    + server.config().options().get("socketPath")),
            folder.resolve("watch.err"));
    try (BufferedReader lines = watch.inputReader()) {
      assertThat(lines.readLine()).contains("  job  good  running");
      assertThat(server.tmux("list-sessions", "-F", "#{session_name}").lines())
          .containsExactlyInAnyOrder("job", "mine");
      assertThat(server.tmux("list-clients")).isEmpty();
      assertThat(server.tmux("list-windows", "-a", "-F", "#{window_name}").lines()).hasSize(2);
    } finally {
      watch.destroy();
      watch.waitFor(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aSilenceOfTheServerIsWaitedOut() throws Exception {
    sessions("run", "layouts.json", "--tabs", "bad", "-e", "terminate");
    String pid = server.tmux("display-message", "-p", "#{pid}");
    Path err = folder.resolve("watch.err");
    List<String> argv = new ArrayList<>(List.of(Launcher.SCRIPT.toString()));
    argv.addAll(onTmux("watch", "layouts.json", "--tabs", "bad", "--timeout", "1"));
    Process watch = launcher.start(variables(), argv, err);
    try (BufferedReader lines = watch.inputReader()) {
      assertThat(lines.readLine()).contains("  job  bad  running");
      server.run(List.of("kill", "-STOP", pid));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Files.readString(err).contains("waiting for its answer"));
      server.run(List.of("kill", "-CONT", pid));
      server.tmux("send-keys", "-t", "job:bad", "Enter");
      String line = lines.readLine();
      while (line.contains("  running ")) {
        line = lines.readLine();
      }
      assertThat(line).contains("  job  bad  exited (code 3)");
    } finally {
      server.run(List.of("kill", "-CONT", pid));
      watch.destroy();
      watch.waitFor(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void watchTellsChangesAndEndsWithZeroAtCtrlC() throws Exception {
    sessions("run", "layouts.json", "--tabs", "good", "-e", "terminate");
    // A build in the background of a shell ignores Ctrl-C, and so would what it starts.
    List<String> argv =
        new ArrayList<>(List.of("env", "--default-signal=INT", Launcher.SCRIPT.toString()));
    argv.addAll(onTmux("watch", "layouts.json", "--tabs", "good"));
    Path err = folder.resolve("watch.err");
    Process watch = launcher.start(variables(), argv, err);
    try (BufferedReader lines = watch.inputReader()) {
      assertThat(lines.readLine()).contains("  job  good  running");
      server.tmux("send-keys", "-t", "job:good", "Enter");
      String line = lines.readLine();
      // The command's own process may have been told after its launcher's.
      while (line.contains("  running ")) {
        line = lines.readLine();
      }
      assertThat(line).contains("  job  good  exited (code 0)");
      launcher.run(Map.of(), List.of("kill", "-INT", Long.toString(watch.pid())));
      assertThat(watch.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      watch.destroyForcibly();
    }
    assertThat(watch.exitValue()).isZero();
    assertThat(err).isEmptyFile();
  }
}
