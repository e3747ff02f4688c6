package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.process.TmuxVersion;
import dev.sessions.backend.tmux.syntax.NamingRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaunchGroupTest {
  private static final LaunchCompiler COMPILER =
      new LaunchCompiler(new NamingRule(TmuxVersion.parse("3.3a")), "/bin/sh");

  private static LaunchScript script(
      LaunchAction action, String name, int windows, ExitMode exitMode) {
    SessionRef existing = new SessionRef("4711:1700000000", "$3", name);
    LaunchStep.Builder step =
        LaunchStep.builder(action, name)
            .tabs(
                IntStream.range(0, windows)
                    .mapToObj(i -> TabStep.add(LaunchCompilerTest.tab("w" + i)))
                    .toList())
            .exitMode(exitMode);
    if (action != LaunchAction.CREATE) {
      step.existing(existing);
    }
    return COMPILER.compile(step.build(), new RunFolder(Path.of("/state/sessions/tmux/0a1b2c")));
  }

  private static LaunchScript create(String name, int windows) {
    return script(LaunchAction.CREATE, name, windows, ExitMode.BACK_TO_SHELL);
  }

  private static List<Integer> sizes(LaunchScript... scripts) {
    return LaunchGroup.of(List.of(scripts)).stream().map(group -> group.scripts().size()).toList();
  }

  @Test
  void theFirstGroupIsOf25WindowsTheOthersOf200() {
    LaunchScript[] scripts =
        IntStream.range(0, 45).mapToObj(i -> create("s" + i, 10)).toArray(LaunchScript[]::new);

    assertThat(sizes(scripts)).containsExactly(2, 20, 20, 3);
    assertThat(sizes(create("a", 25), create("b", 1))).containsExactly(1, 1);
    assertThat(sizes(create("a", 24), create("b", 1))).containsExactly(2);
    assertThat(sizes(create("a", 300), create("b", 1), create("c", 199))).containsExactly(1, 2);
    assertThat(sizes(create("a", 300), create("b", 2), create("c", 199))).containsExactly(1, 1, 1);
  }

  @Test
  void groupsKeepTheOrderAndLeaveNothingOut() {
    List<LaunchScript> scripts =
        Stream.of(create("a", 3), create("b.c", 1), create("d", 30), create("e", 1)).toList();

    assertThat(LaunchGroup.of(scripts).stream().flatMap(group -> group.scripts().stream()))
        .containsExactlyElementsOf(scripts);
    assertThat(LaunchGroup.of(List.of())).isEmpty();
  }

  @Test
  void whatIsNotANewSmallSessionOfAPlainNameGoesAlone() {
    for (LaunchScript other :
        List.of(
            create("it's", 1),
            create("caf\u00e9", 1),
            create("big", 201),
            script(LaunchAction.CREATE, "quick", 1, ExitMode.KILL_WINDOW),
            script(LaunchAction.MERGE, "dev", 1, ExitMode.BACK_TO_SHELL),
            script(LaunchAction.REPLACE, "dev", 1, ExitMode.BACK_TO_SHELL))) {
      assertThat(sizes(create("a", 1), other, create("b", 1), create("c", 1)))
          .as(other.step().sessionName())
          .containsExactly(1, 1, 2);
    }
    assertThat(sizes(script(LaunchAction.CREATE, "a", 1, ExitMode.TERMINATE), create("b-1_X", 1)))
        .containsExactly(2);
  }

  @Test
  void othersNeedNoTurnBeforeTheFirstWindow() {
    assertThat(LaunchGroup.combined(List.of(create("a", 26))).lines()).hasSize(1);
  }

  @Test
  void eachSessionIsALineAndOthersHaveTheirTurnInTime() {
    List<String> lines =
        LaunchGroup.combined(
                List.of(create("a", 15), create("b", 10), create("c", 1), create("d", 30)))
            .lines();

    assertThat(lines).hasSize(6);
    assertThat(lines.get(2)).isEqualTo(LaunchCompiler.YIELD);
    assertThat(lines.get(4)).isEqualTo(LaunchCompiler.YIELD);
    assertThat(lines.get(0)).contains("'w14'").endsWith(" named' } }");
    assertThat(lines.get(5))
        .contains(" ; " + LaunchCompiler.YIELD + " ; ")
        .endsWith(" named' } } } }");
  }
}
