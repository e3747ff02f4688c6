package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.WindowStep;
import dev.sessions.backend.tmux.process.TmuxVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What ends sessions and undoes launches, as commands. */
class EndingCommandsTest {
  private static final String LIFE = "if-shell -F '#{==:#{pid}:#{start_time},7:8}' ";

  private static SessionSnapshot session(String id) {
    return new SessionSnapshot(
        id, "name", Instant.EPOCH, Optional.empty(), 0, Optional.empty(), List.of());
  }

  @Test
  void sessionsAndWindowsAreEndedByIdInOneServerLife() {
    assertThat(KillCompiler.commands("7:8", List.of(session("$3"), session("$4"))))
        .isEqualTo(LIFE + "{ kill-session -t '$3' }\n" + LIFE + "{ kill-session -t '$4' }\n");
    assertThat(KillCompiler.windows("7:8", List.of("@5")))
        .isEqualTo(LIFE + "{ kill-window -t '@5' }\n");
    assertThat(KillCompiler.windows("7:8", List.of())).isEmpty();
  }

  private static final LaunchScript LAUNCH =
      LaunchCompilerTest.compile(
          LaunchAction.REPLACE,
          ExitMode.TERMINATE,
          WindowStep.add(LaunchCompilerTest.tab("a")),
          WindowStep.add(LaunchCompilerTest.tab("b")));

  private static final List<String> ROWS =
      List.of(
          "@1 /bin/sh /state/sessions/tmux/0a1b2c/launch.sh terminate 0 dev a /",
          "@2 /bin/sh /state/sessions/tmux/0a1b2c/launch.sh terminate 1 dev b /",
          "@3 /bin/sh /state/sessions/tmux/ffffff/launch.sh terminate 0 dev a /",
          "@4 vim");

  private static List<String> undo(Set<Integer> keep, Optional<SessionSnapshot> retired) {
    return new UndoCompiler(new NamingRule(TmuxVersion.parse("3.3a")))
        .commands(LAUNCH, "7:8", ROWS, keep, retired)
        .lines();
  }

  @Test
  void onlyWindowsOfTheLaunchAreUndoneAndNoneThatStays() {
    assertThat(undo(Set.of(), Optional.empty()))
        .containsExactly(LIFE + "{ kill-window -t '@1' }", LIFE + "{ kill-window -t '@2' }");
    assertThat(undo(Set.of(0), Optional.empty())).containsExactly(LIFE + "{ kill-window -t '@2' }");
  }

  @Test
  void aRetiredSessionGetsItsNameBack() {
    assertThat(undo(Set.of(0, 1), Optional.of(session("$9"))))
        .containsExactly(LIFE + "{ rename-session -t '$9' -- 'dev' }");
  }
}
