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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What FILE and NAME mean beside sessions of others. */
class WhoseSessionsTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
    shell.write("layouts.json", Shell.LAYOUTS);
  }

  private List<String> running() {
    return shell.server().snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  private Result run(String... arguments) {
    return shell.run(arguments);
  }

  @Test
  void aRenamedSessionIsTheFilesAndTheOldNameStillMeansIt() {
    run("run", "layouts.json", "--layouts", "dev");
    shell.server().user().renameSession("dev", "mine");
    assertThat(run("run", "layouts.json", "--layouts", "dev").err())
        .contains("session 'dev' (existing: it runs already as 'mine')");
    assertThat(run("run", "layouts.json", "--layouts", "dev", "-c", "s").out())
        .startsWith("kept      mine (dev runs already, as mine)\n");
    assertThat(run("attach", "dev", "--print").exit()).isZero();
    assertThat(run("logs", "dev", "api").exit()).isZero();
    assertThat(run("status", "layouts.json", "--layouts", "dev").out()).contains("mine", "running");
    assertThat(run("kill", "layouts.json", "--layouts", "dev").out()).isEqualTo("ended     mine\n");
    assertThat(running()).isEmpty();
  }

  @Test
  void aSessionOfTheNameThatTheFileDidNotLaunchIsLeftAlone() {
    shell.server().user().startSession("dev");
    assertThat(run("kill", "layouts.json", "--layouts", "dev").out())
        .isEqualTo("not there dev (the session of that name was not launched from this file)\n");
    run("run", "layouts.json", "--layouts", "dev", "-c", "n");
    assertThat(run("kill", "layouts.json", "--layouts", "dev").out())
        .isEqualTo("ended     dev_1\n");
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void ofAnothersSessionOnlyTheTabsThatWereMergedIntoItEnd() {
    shell.server().user().startSession("dev", "mine");
    run("run", "layouts.json", "--layouts", "dev", "-c", "M");
    Result killed = run("kill", "layouts.json", "--layouts", "dev", "--json");
    assertThat(killed.out())
        .contains("\"session\":\"dev\",\"tab\":\"api\"", "\"session\":\"dev\",\"tab\":\"web\"");
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void standardInputIsAFileOfTheCurrentFolder() {
    shell.input(Shell.LAYOUTS);
    assertThat(run("run", "-").exit()).isZero();
    assertThat(run("status", "-").out()).contains("2 sessions, 2 healthy");
    assertThat(run("status", "layouts.json").out()).contains("2 unhealthy");
    assertThat(run("run", "-").exit()).isEqualTo(3);
    assertThat(run("kill", "-").out()).isEqualTo("ended     dev\nended     my_ops\n");
    assertThat(run("validate", "-").out()).isEqualTo("- is valid\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run", "plan", "status", "wait --until running", "kill", "validate", "watch"})
  void everyCommandThatTakesAFileReadsStandardInput(String command) {
    shell.input("");
    String[] words = (command + " -").split(" ");
    Result empty = run(words);
    assertThat(empty.exit()).isEqualTo(2);
    assertThat(empty.out() + empty.err()).contains("-: the file is empty: it needs a 'version'");
    shell.input("{");
    assertThat(run(words).out() + run(words).err()).contains("-:1:", "not valid JSON");
    shell.input(Shell.LAYOUTS);
    run("run", "-", "-c", "s");
    if (!command.equals("watch")) {
      assertThat(run(words).exit())
          .isEqualTo(command.equals("run") || command.equals("plan") ? 3 : 0);
    }
  }

  @Test
  void standardInputIsReadOnce() {
    shell.input(Shell.LAYOUTS);
    run("run", "-");
    for (String second : List.of("-", "/dev/stdin", "/dev/fd/0")) {
      Result twice = run("kill", "-", second);
      assertThat(twice.exit()).isEqualTo(2);
      assertThat(twice.err()).contains("standard input is named twice, but can be read only once");
    }
    assertThat(running()).containsExactly("dev", "my_ops");
  }

  @Test
  void aWordThatIsWrittenLikeAFileIsOne() {
    shell.server().user().startSession("dev");
    for (String word : List.of("dev.json", "dev.yaml", "dev.yml", "./dev")) {
      Result killed = run("kill", word);
      assertThat(killed.exit()).isEqualTo(2);
      assertThat(killed.err()).contains("there is no such file");
    }
    assertThat(running()).containsExactly("dev");
  }

  @Test
  void severalSessionsOfOneFileAreAllReportedAndEnded() {
    run("run", "layouts.json", "--layouts", "dev", "-c", "n");
    run("run", "layouts.json", "--layouts", "dev", "-c", "n");
    shell.server().user().renameSession("dev", "old");
    Result refused = run("run", "layouts.json", "--layouts", "dev", "-c", "r");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("several sessions of this layout run: old, dev_1");
    assertThat(run("status", "layouts.json", "--layouts", "dev").out())
        .contains("2 sessions, 2 healthy; 4 commands, 4 running");
    assertThat(run("kill", "layouts.json", "--layouts", "dev").out())
        .isEqualTo("ended     old\nended     dev_1\n");
  }

  @Test
  void aNameThatSeveralWereLaunchedUnderIsRefused() {
    run("run", "layouts.json", "--layouts", "dev", "-c", "n");
    shell.server().user().renameSession("dev", "one");
    run("run", "layouts.json", "--layouts", "dev", "-c", "n");
    shell.server().user().renameSession("dev", "two");
    for (String command : List.of("kill", "attach", "logs")) {
      Result refused = run(command, "dev");
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("several sessions were launched as 'dev'", "one, two");
    }
    assertThat(running()).containsExactly("one", "two");
  }

  @Test
  void whatIsNotInTheFileAnyMoreIsSaidNotWaitedForAndEnded() {
    run("run", "layouts.json");
    shell.write(
        "layouts.json",
        """
        {"version": "0.1", "layouts": [{"layoutName": "dev", "layoutTabs": [
          {"tabName": "web", "startDir": ".", "command": "exit 0"}]}]}
        """);
    shell.server().user().endCommand(shell.server().user().windowId("dev", "web"), 0);
    assertThat(run("status", "layouts.json").out())
        .contains("(not in the file any more)", "2 sessions, 2 healthy; 1 command,");
    assertThat(run("status", "layouts.json", "--tabs", "web").out())
        .doesNotContain("not in the file any more");
    assertThat(run("wait", "layouts.json").exit()).isZero();
    assertThat(run("watch", "layouts.json", "--help").exit()).isZero();
    assertThat(run("kill", "layouts.json").out().lines())
        .containsExactly("ended     dev", "ended     my_ops");
    assertThat(running()).isEmpty();
  }
}
