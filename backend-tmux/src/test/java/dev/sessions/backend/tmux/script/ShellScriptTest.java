package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Printed scripts, held against files; see {@link LaunchCompilerTest}. That they run is tested with
 * a real tmux.
 */
class ShellScriptTest {
  private static String print(LaunchScript... launches) {
    return ShellScript.of(List.of(launches), List.of("/usr/bin/tmux", "-L", "it's"), "the owner")
        .replace(launches[0].files().get(0).content(), "(the launcher)\n");
  }

  @Test
  void aCreation() throws IOException {
    LaunchCompilerTest.assertGolden(
        "create.sh",
        print(
            LaunchCompilerTest.compile(
                LaunchAction.CREATE,
                ExitMode.BACK_TO_SHELL,
                TabStep.add(LaunchCompilerTest.tab("api")),
                TabStep.add(LaunchCompilerTest.tab("it's #1")))));
  }

  @Test
  void aReplacement() throws IOException {
    LaunchCompilerTest.assertGolden(
        "replace.sh",
        print(
            LaunchCompilerTest.compile(
                LaunchAction.REPLACE,
                ExitMode.KILL_WINDOW,
                TabStep.add(LaunchCompilerTest.tab("api")))));
  }

  @Test
  void aMerge() throws IOException {
    LaunchCompilerTest.assertGolden(
        "merge.sh",
        print(
            LaunchCompilerTest.compile(
                LaunchAction.MERGE,
                ExitMode.TERMINATE,
                TabStep.of(TabAction.REPLACE, LaunchCompilerTest.tab("api"), List.of("%8"))
                    .toBuilder()
                    .place("@8")
                    .build(),
                TabStep.add(LaunchCompilerTest.tab("new")))));
  }

  @Test
  void everyBatchIsFollowedByTheChecksOfItsOwnWindows() {
    TabStep[] windows =
        IntStream.range(0, LaunchScript.BATCH_SIZE + 1)
            .mapToObj(number -> TabStep.add(LaunchCompilerTest.tab("t" + number)))
            .toArray(TabStep[]::new);

    String script =
        print(LaunchCompilerTest.compile(LaunchAction.CREATE, ExitMode.TERMINATE, windows));

    assertThat(
            script
                .lines()
                .filter(line -> line.contains("source-file") || line.startsWith("window"))
                .map(line -> line.replaceFirst("=.*", ""))
                .limit(LaunchScript.BATCH_SIZE + 4))
        .startsWith("$(tmux start-server ';' source-file - <<'END'", "window0", "window1")
        .endsWith(
            "window199",
            "$(tmux source-file - <<'END'",
            "window200",
            "} | tmux source-file -)\" || :");
  }

  @Test
  void aCommandThatHoldsTheEndOfItsTextIsPrintedWhole() {
    String command = "cat <<END\nEND\nEND_";

    String script =
        print(
            LaunchCompilerTest.compile(
                LaunchAction.CREATE,
                ExitMode.TERMINATE,
                TabStep.add(new TabConfig("w", "/", command))));

    assertThat(script).contains("0.cmd <<'END__'\n" + command + "\nEND__\n");
  }
}
