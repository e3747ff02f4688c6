package dev.sessions.backend.support.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunFolderTest {
  private static final RunFolder FOLDER = new RunFolder(Path.of("/state/0a1b2c"));

  @Test
  void everythingOfALaunchIsCalledAfterItsFolder() {
    assertThat(FOLDER.name()).isEqualTo("0a1b2c");
    assertThat(FOLDER.stagingName()).isEqualTo("__sessions_0a1b2c");
    assertThat(FOLDER.retiredName()).isEqualTo("__sessions_old_0a1b2c");
    assertThat(FOLDER.recordKey(3)).isEqualTo("/state/0a1b2c/3");
    assertThat(FOLDER.launcher()).isEqualTo(Path.of("/state/0a1b2c/launch.sh"));
    assertThat(RunFolder.changed(Path.of("/state"))).isEqualTo(Path.of("/state/changed"));
  }

  @Test
  void onlyWhatALaunchCallsItsSessionsIsHidden() {
    RunFolder folder = new RunFolder(Path.of("/state/0a1b2c3d4e5f"));
    assertThat(RunFolder.isHidden(folder.stagingName())).isTrue();
    assertThat(RunFolder.isHidden(folder.retiredName())).isTrue();
    assertThat(RunFolder.isHidden("__sessions_dev")).isFalse();
    assertThat(RunFolder.isHidden("__sessions_watch_dev")).isFalse();
    assertThat(RunFolder.isHidden("my__sessions_0a1b2c3d4e5f")).isFalse();
    assertThat(RunFolder.isHidden("__sessions_0a1b2c3d4e5f_1")).isFalse();
  }

  @Test
  void commandsAreTheFilesThatRunSomething() {
    assertThat(List.of("launch.sh", "0.cmd", "12.cmd", "25.cmds")).allMatch(RunFolder::isCommand);
    assertThat(List.of("records", "session", "owner", "placed")).noneMatch(RunFolder::isCommand);
  }
}
