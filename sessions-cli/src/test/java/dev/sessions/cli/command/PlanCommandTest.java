package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  private List<String> running() {
    return shell.server().snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  @Test
  void saysWhatWouldHappenWindowByWindow() {
    shell.server().user().startSession("dev", "api");
    Result result = shell.run("plan", "layouts.json", "-c", "mergeSkip");
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "merge    dev (layout dev; dev runs already, and was not launched from this file)",
            "  keep     api  in " + folder + ": ./run",
            "  add      web  in " + folder + ": npm start",
            "create   my_ops (layout my ops)",
            "  add      log  in " + folder + ": tail -f log");
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void saysWhatIsKeptWhole() {
    shell.server().user().startSession("dev");
    Result result = shell.run("plan", "layouts.json", "-c", "skip", "--layouts", "dev");
    assertThat(result.out().lines())
        .containsExactly(
            "keep     dev (layout dev; dev runs already, and was not launched from this file)",
            "  leave    api",
            "  leave    web",
            "nothing to launch");
  }

  @Test
  void whatEndsAndIsNotReplacedIsSaid() {
    shell.run("run", "layouts.json", "--layouts", "dev");
    shell.server().user().startSession("mine", "zsh");
    String pane = shell.server().user().paneId("dev", "web");
    shell.server().user().joinPane(pane, shell.server().user().windowId("mine", "zsh"));
    shell.server().user().splitWindow(shell.server().user().windowId("dev", "api"));
    Result plan = shell.run("plan", "layouts.json", "-c", "r", "--layouts", "dev", "--tabs", "api");
    assertThat(plan.out().lines())
        .contains(
            "  end      zsh  in session mine: tab web of layout dev",
            "  end      api  in session dev: a window that was not launched from a layout");
    Result merge = shell.run("plan", "layouts.json", "-c", "m", "--layouts", "dev");
    assertThat(merge.out()).doesNotContain("end ");
    Result foreign = shell.run("plan", "layouts.json", "-c", "r", "--prefix", "p");
    assertThat(foreign.out()).doesNotContain("end ");
  }

  @Test
  void aPersonsWindowThatAMergeReplacesIsSaid() {
    shell.server().user().startSession("dev", "api");
    assertThat(shell.run("plan", "layouts.json", "-c", "m", "--layouts", "dev").out())
        .contains("  end      api  in session dev: a window that was not launched from a layout\n");
  }

  @Test
  void aLongCommandIsShortenedToOneLine() {
    shell.write("layouts.json", Shell.LAYOUTS.replace("./run", "echo 1\\necho 2"));
    assertThat(shell.run("plan", "layouts.json").out()).contains(": echo 1…\n");
  }

  @Test
  void aRefusalIsExitCodeThree() {
    shell.server().user().startSession("dev");
    assertThat(shell.run("plan", "layouts.json").exit()).isEqualTo(3);
  }
}
