package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.backend.tmux.process.TmuxVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What ends sessions and undoes launches, as commands. */
class EndingCommandsTest {
  private static final String LIFE = "if-shell -F '#{==:#{pid}:#{start_time},7:8}' ";

  private static SessionSnapshot session(String id) {
    return SessionSnapshot.builder(id, "name", Instant.EPOCH).build();
  }

  @Test
  void sessionsAreEndedByIdInOneServerLife() {
    assertThat(KillCompiler.commands("7:8", List.of(session("$3"), session("$4"))))
        .isEqualTo(LIFE + "{ kill-session -t '$3' }\n" + LIFE + "{ kill-session -t '$4' }\n");
    assertThat(KillCompiler.commands("7:8", List.of())).isEmpty();
  }

  private static final RunFolder FOLDER = new RunFolder(Path.of("/state/sessions/tmux/0a1b2c"));

  private static final List<String> ROWS =
      List.of(
          "@1 /bin/sh /state/sessions/tmux/0a1b2c/launch.sh terminate 0 dev a /",
          "@2 /bin/sh /state/sessions/tmux/0a1b2c/launch.sh terminate 1 dev b /",
          "@3 /bin/sh /state/sessions/tmux/ffffff/launch.sh terminate 0 dev a /",
          "@4 vim");

  private static List<String> undo(
      LaunchAction action, Map<Integer, String> replaced, Optional<SessionSnapshot> retired) {
    RunContents contents =
        new RunContents("dev", "dev", ExitMode.TERMINATE, action, Map.of(0, "a", 1, "b"), replaced);
    return new UndoCompiler(new NamingRule(TmuxVersion.parse("3.3a")))
        .commands(FOLDER, contents, "7:8", ROWS, retired)
        .lines();
  }

  @Test
  void onlyWindowsOfTheLaunchAreUndone() {
    assertThat(undo(LaunchAction.CREATE, Map.of(), Optional.empty()))
        .containsExactly(LIFE + "{ kill-window -t '@1' }", LIFE + "{ kill-window -t '@2' }");
  }

  @Test
  void whatHasTakenAnothersPlaceStays() {
    assertThat(undo(LaunchAction.MERGE, Map.of(0, "@9"), Optional.empty()))
        .containsExactly(
            LIFE + "{ if-shell -F -t '@1' '#{==:#{@sessions_placed},}' { kill-window -t '@1' } }",
            LIFE + "{ kill-window -t '@2' }");
    assertThat(undo(LaunchAction.REPLACE, Map.of(), Optional.empty()))
        .first()
        .isEqualTo(
            LIFE
                + "{ if-shell -F -t '@1' '#{==:#{session_name},__sessions_0a1b2c}'"
                + " { kill-window -t '@1' } }");
  }

  @Test
  void aRetiredSessionGetsItsNameBack() {
    assertThat(undo(LaunchAction.REPLACE, Map.of(), Optional.of(session("$9"))))
        .last()
        .isEqualTo(LIFE + "{ rename-session -t '$9' -- 'dev' }");
  }
}
