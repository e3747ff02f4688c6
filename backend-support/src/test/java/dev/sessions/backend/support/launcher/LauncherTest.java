package dev.sessions.backend.support.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @Test
  void theLauncherHasItsShellQuotedAndNoneOfTheCallersVariables() {
    RunFile launcher = Launcher.file("/bin/my sh", 0);

    assertThat(launcher.name()).isEqualTo("launch.sh");
    assertThat(launcher.content())
        .contains("exec '/bin/my sh' \"$sessions")
        .contains("--rcfile", "ZDOTDIR", "config.fish")
        .doesNotContain("PATH=", "@BASH@", "tmux");
  }

  @Test
  void manyLaunchersThatHoldLookLessOften() {
    assertThat(Launcher.file("/bin/sh", 1).content()).contains("sleep 0.050 ");
    assertThat(Launcher.file("/bin/sh", 200).content()).contains("sleep 1.000 ");
    assertThat(Launcher.file("/bin/sh", 9000).content()).contains("sleep 2.000 ");
    assertThat(Launcher.file("/bin/sh", 0).content()).doesNotContain("port or lock");
  }

  @Test
  void aCallSaysWhatRunsAndWhatItIsOf() {
    LaunchStep step =
        LaunchStep.create("dev")
            .layoutName("my layout")
            .exitMode(ExitMode.TERMINATE)
            .tabs(
                List.of(
                    TabStep.add(new TabConfig("a b", "/a dir", "echo $HOME")),
                    TabStep.add(new TabConfig("c", "/", "true"))))
            .build();
    RunFolder folder = new RunFolder(Path.of("/state/0a1b"));
    CommandFiles files = new CommandFiles(step, "/bin/sh");

    assertThat(Launcher.call(folder, 0, step, files))
        .containsExactly(
            "/bin/sh", "/state/0a1b/launch.sh", "terminate", "0", "my=20layout", "a=20b", "/a dir");
    assertThat(Launcher.call(folder, 1, step, files))
        .endsWith("1", "my=20layout", "c", "/", "0.cmds");
    assertThat(files.of(List.of(0, 1)))
        .containsExactly(
            new RunFile("0.cmd", "echo $HOME"),
            new RunFile("0.cmds", "case $sessions_number in\n1) true ;;\nesac\n"));
  }
}
