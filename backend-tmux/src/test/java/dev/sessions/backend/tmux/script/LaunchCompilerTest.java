package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.process.TmuxVersion;
import dev.sessions.backend.tmux.syntax.NamingRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Compiled launches, held against files in {@code src/test/resources/golden}. Run with {@code
 * -Dsessions.golden.write=true} to write the files anew, and read the difference.
 */
class LaunchCompilerTest {
  private static final RunFolder FOLDER = new RunFolder(Path.of("/state/sessions/tmux/0a1b2c"));
  private static final SessionRef DEV = new SessionRef("4711:1700000000", "$3", "dev");
  private static final LaunchCompiler COMPILER =
      new LaunchCompiler(new NamingRule(TmuxVersion.parse("3.3a")), "/bin/sh");

  static TabConfig tab(String name) {
    return new TabConfig(name, "/home/me/it's #{here}", "run '" + name + "'");
  }

  static LaunchScript compile(LaunchAction action, ExitMode exitMode, TabStep... windows) {
    LaunchStep.Builder step =
        LaunchStep.builder(action, "dev").tabs(List.of(windows)).exitMode(exitMode);
    if (action != LaunchAction.CREATE) {
      step.existing(DEV);
    }
    return COMPILER.compile(step.build(), FOLDER);
  }

  private static String text(LaunchScript script) {
    StringBuilder text = new StringBuilder();
    script.files().stream()
        .filter(file -> !file.name().equals(RunFolder.LAUNCHER))
        .forEach(
            file ->
                text.append("== ")
                    .append(file.name())
                    .append('\n')
                    .append(file.content())
                    .append('\n'));
    script.create().forEach(batch -> text.append("== create\n").append(batch.text()));
    text.append("== settle\n").append(script.settle().text());
    text.append("== finish\n").append(script.finish().text());
    // A reference stands in NUL characters.
    return text.toString().replaceAll("\0([a-z0-9]+)\0", "<$1>");
  }

  static void assertGolden(String name, String text) throws IOException {
    if (Boolean.getBoolean("sessions.golden.write")) {
      Path folder = Files.createDirectories(Path.of("src/test/resources/golden"));
      Files.writeString(folder.resolve(name), text);
    }
    try (InputStream golden = LaunchCompilerTest.class.getResourceAsStream("/golden/" + name)) {
      assertThat(golden).as(name).isNotNull();
      assertThat(text).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void theLauncher() throws IOException {
    RunFile launcher =
        compile(LaunchAction.CREATE, ExitMode.TERMINATE, TabStep.add(tab("api"))).files().get(0);

    assertThat(launcher.name()).isEqualTo("launch.sh");
    assertGolden("launch.sh", launcher.content());
  }

  @Test
  void theLauncherThatHoldsItsCommandUntilTheLaunchHasItsPlace() throws IOException {
    RunFile launcher =
        compile(LaunchAction.REPLACE, ExitMode.TERMINATE, TabStep.add(tab("api"))).files().get(0);

    assertGolden("launch-held.sh", launcher.content());
  }

  @Test
  void onlyWhatTakesAnothersPlaceIsHeld() {
    TabStep added = TabStep.add(tab("api"));
    TabStep replaced = TabStep.of(TabAction.REPLACE, tab("db"), List.of("@8"));
    assertThat(compile(LaunchAction.CREATE, ExitMode.TERMINATE, added).isHeld()).isFalse();
    assertThat(compile(LaunchAction.MERGE, ExitMode.TERMINATE, added).isHeld()).isFalse();
    assertThat(compile(LaunchAction.MERGE, ExitMode.TERMINATE, added, replaced).isHeld()).isTrue();
    assertThat(compile(LaunchAction.REPLACE, ExitMode.TERMINATE, added).isHeld()).isTrue();
  }

  @Test
  void aCreation() throws IOException {
    assertGolden(
        "create.txt",
        text(
            compile(
                LaunchAction.CREATE,
                ExitMode.BACK_TO_SHELL,
                TabStep.add(tab("api")),
                TabStep.add(tab("it's #1")))));
  }

  @Test
  void aReplacement() throws IOException {
    assertGolden(
        "replace.txt",
        text(compile(LaunchAction.REPLACE, ExitMode.KILL_WINDOW, TabStep.add(tab("api")))));
  }

  @Test
  void aMerge() throws IOException {
    assertGolden(
        "merge.txt",
        text(
            compile(
                LaunchAction.MERGE,
                ExitMode.TERMINATE,
                TabStep.of(TabAction.KEEP, tab("kept"), List.of("%7")),
                TabStep.of(TabAction.REPLACE, tab("api"), List.of("%8", "%9")).toBuilder()
                    .place("@8")
                    .build(),
                TabStep.of(TabAction.REPLACE, tab("moved"), List.of("%5")),
                TabStep.add(tab("new")))));
  }

  @Test
  void batchesAreBounded() {
    TabStep[] windows =
        IntStream.range(0, 230)
            .mapToObj(number -> TabStep.add(tab("t" + number)))
            .toArray(TabStep[]::new);

    LaunchScript script = compile(LaunchAction.CREATE, ExitMode.BACK_TO_SHELL, windows);

    assertThat(script.create())
        .extracting(batch -> batch.text().split("new-(session|window) -d", -1).length - 1)
        .containsExactly(200, 30);
    assertThat(script.create()).allMatch(batch -> batch.lines().size() == 1);
    assertThat(script.files())
        .extracting(RunFile::name)
        .hasSize(2 + 10)
        .contains("launch.sh", "session", "0.cmds", "25.cmds", "225.cmds");
    assertThat(script.create().get(0).text().split(" ; run-shell -d 0.02 ; "))
        .hasSize(8)
        .allMatch(group -> group.split("new-(session|window) -d", -1).length - 1 == 25);
    assertThat(script.create()).noneMatch(batch -> batch.text().contains("\0"));
    assertThat(script.create().get(0).text()).doesNotContain("rename-session");
    assertThat(script.create().get(1).text()).contains("rename-session");
  }

  @Test
  void othersHaveTheirTurnAfter25WindowsThatTakeAPlace() {
    TabStep[] windows =
        IntStream.range(0, 60)
            .mapToObj(
                number ->
                    TabStep.of(TabAction.REPLACE, tab("t" + number), List.of("%" + (100 + number))))
            .toArray(TabStep[]::new);

    List<String> lines = compile(LaunchAction.MERGE, ExitMode.TERMINATE, windows).finish().lines();

    assertThat(lines).hasSize(60 + 2 + 1);
    assertThat(IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains("run-shell")))
        .containsExactly(25, 51);
  }

  @Test
  void panesOfTheOwnerInOtherSessionsEndWithTheReplacedSession() {
    LaunchStep step =
        LaunchStep.replace(DEV)
            .tabs(List.of(TabStep.add(tab("api"))))
            .endingPanes(List.of("%41", "%42"))
            .build();

    LaunchScript script = COMPILER.compile(step, FOLDER);

    assertThat(script.finish().lines())
        .filteredOn(line -> line.contains("kill-pane"))
        .hasSize(2)
        .allMatch(line -> line.contains("@sessions_launch"))
        .satisfiesExactly(
            line -> assertThat(line).contains("kill-pane -t '%41'"),
            line -> assertThat(line).contains("kill-pane -t '%42'"));
    assertThat(script.create().get(0).lines())
        .filteredOn(line -> line.contains("list-panes"))
        .satisfiesExactly(
            line -> assertThat(line).contains("list-panes -s -t '$3'"),
            line -> assertThat(line).contains("list-panes -t '%41'"),
            line -> assertThat(line).contains("list-panes -t '%42'"));
  }

  @Test
  void asManyWindowsAsABatchHoldsAreOneBatchThatEndsInTheName() {
    TabStep[] windows =
        IntStream.range(0, LaunchScript.BATCH_SIZE)
            .mapToObj(number -> TabStep.add(tab("t" + number)))
            .toArray(TabStep[]::new);

    LaunchScript script = compile(LaunchAction.CREATE, ExitMode.BACK_TO_SHELL, windows);

    assertThat(script.create()).hasSize(1);
    assertThat(script.create().get(0).text())
        .matches("(?s).*display-message -p '0a1b2c named'( })+\n");
  }

  @Test
  void theSameStepCompilesToTheSameText() {
    TabStep window = TabStep.add(tab("api"));

    assertThat(compile(LaunchAction.CREATE, ExitMode.TERMINATE, window))
        .isEqualTo(compile(LaunchAction.CREATE, ExitMode.TERMINATE, window));
  }

  @Test
  void aCommandIsInNoTmuxCommand() {
    LaunchScript script =
        compile(
            LaunchAction.CREATE,
            ExitMode.TERMINATE,
            TabStep.add(new TabConfig("w", "/", "SECRET")));

    assertThat(script.create()).noneMatch(batch -> batch.text().contains("SECRET"));
    assertThat(script.finish().text()).doesNotContain("SECRET");
    assertThat(script.files()).anyMatch(file -> file.content().contains("0) SECRET ;;"));
  }
}
