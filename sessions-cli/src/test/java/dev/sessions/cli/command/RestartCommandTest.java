package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.backend.fake.FakeUser;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartCommandTest {
  @TempDir Path folder;
  private Shell shell;
  private FakeUser user;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
    user = shell.server().user();
    shell.run("run", "layouts.json", "-e", "terminate");
  }

  private List<PaneSnapshot> panes(String tab) {
    return shell.server().snapshot().sessions().stream()
        .flatMap(session -> session.windows().stream())
        .flatMap(window -> window.panes().stream())
        .filter(pane -> pane.isOf(tab))
        .toList();
  }

  @Test
  void theCommandRunsAgainAsItWasLaunchedWhateverTheFileSaysToday() {
    PaneSnapshot before = panes("web").get(0);
    user.endCommand(user.windowId("dev", "web"), 3);
    shell.write("layouts.json", Shell.LAYOUTS.replace("npm start", "other"));
    Result result = shell.run("restart", "dev", "web");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("restarted web in session dev\n");
    assertThat(panes("web")).hasSize(1);
    PaneSnapshot after = panes("web").get(0);
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.state()).isInstanceOf(CommandState.Running.class);
    assertThat(after.command()).contains("npm start");
    assertThat(after.startDir()).isEqualTo(before.startDir());
    assertThat(after.identity().orElseThrow().exitMode())
        .isEqualTo(before.identity().orElseThrow().exitMode());
    assertThat(shell.run("status", "layouts.json").out()).contains("3 commands, 3 running");
  }

  @Test
  void aTabIsNamedByItsFileAndByItsLayoutToo() {
    for (String[] line :
        new String[][] {
          {"layouts.json", "web"}, {"layouts.json", "dev::web"}, {"dev", "dev::web"}
        }) {
      String before = panes("web").get(0).id();
      assertThat(shell.run("restart", line[0], line[1]).exit()).isZero();
      assertThat(panes("web")).extracting(PaneSnapshot::id).doesNotContain(before).hasSize(1);
    }
  }

  @Test
  void theOnlyTabNeedsNoName() {
    String before = panes("log").get(0).id();
    assertThat(shell.run("restart", "my ops").exit()).isZero();
    assertThat(panes("log")).extracting(PaneSnapshot::id).doesNotContain(before);
    Result several = shell.run("restart", "dev");
    assertThat(several.exit()).isEqualTo(2);
    assertThat(several.err()).contains("api web");
    assertThat(shell.run("restart", "layouts.json").err())
        .contains("dev::api in session dev, dev::web in session dev");
  }

  @Test
  void aTabThatAPersonMovedIsRestartedWhereItIs() {
    user.startSession("mine", "editor");
    user.moveWindow(user.windowId("dev", "web"), "mine");
    assertThat(shell.run("restart", "dev", "web").out())
        .isEqualTo("restarted web in session mine\n");
    assertThat(shell.run("status", "layouts.json").out()).contains("3 commands, 3 running");
  }

  @Test
  void aRenamedSessionKeepsItsNameAndItsOwner() {
    user.renameSession("dev", "mine");
    assertThat(shell.run("restart", "dev", "web").out()).contains("in session mine");
    assertThat(shell.run("restart", "mine", "web").exit()).isZero();
    assertThat(shell.run("status", "layouts.json").out()).contains("3 commands, 3 running");
  }

  @Test
  void whatWasNotLaunchedIsRefusedAndStays() {
    user.startSession("mine", "editor");
    Result result = shell.run("restart", "mine", "editor");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("it was not launched from a layout; nothing was ended");
    assertThat(shell.run("status", "mine").out()).contains("editor");
  }

  @Test
  void whatIsNotThereIsNamedWithAHint() {
    assertThat(shell.run("restart", "dve", "web").err()).contains("did you mean 'dev'?");
    assertThat(shell.run("restart", "dev", "wbe").err()).contains("did you mean 'web'?");
    Result ofFile = shell.run("restart", "layouts.json", "wbe");
    assertThat(ofFile.exit()).isEqualTo(2);
    assertThat(ofFile.err()).contains("did you mean 'web'?").contains("my ops::log");
  }

  @Test
  void anotherFilesTabIsNotRestarted() {
    shell.write("other.json", Shell.LAYOUTS);
    Result result = shell.run("restart", "other.json", "web");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("there is none");
  }

  @Test
  void aDirectoryThatIsGoneIsNamedAndTheOldTabStays() throws Exception {
    Files.createDirectory(folder.resolve("gone"));
    shell.write("gone.json", Shell.LAYOUTS.replace("\".\"", "\"gone\"").replace("dev", "far"));
    shell.run("run", "gone.json", "--layouts", "far");
    Files.delete(folder.resolve("gone"));
    Result result = shell.run("restart", "far", "web");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("gone does not exist any more; nothing was ended");
    assertThat(shell.run("status", "far").out()).contains("2 running");
  }

  @Test
  void saysWhatItNeeds() {
    assertThat(shell.run("restart").exit()).isEqualTo(2);
    assertThat(shell.run("restart", "dev", "web", "api").exit()).isEqualTo(2);
    assertThat(shell.run("restart", "dev", "web", "--prefix", "x").exit()).isEqualTo(2);
  }
}
