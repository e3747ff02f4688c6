package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowRef;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.process.TmuxVersion;
import dev.sessions.backend.tmux.syntax.NamingRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What ends sessions and undoes launches, as commands. */
class EndingCommandsTest {
  private static final String LIFE = "if-shell -F '#{==:#{pid}:#{start_time},7:8}' ";

  private static SessionSnapshot session(String id, int windows) {
    return SessionSnapshot.builder(id, "name", Instant.EPOCH)
        .windows(IntStream.range(0, windows).mapToObj(i -> window("@" + i)).toList())
        .build();
  }

  private static WindowSnapshot window(String id) {
    return WindowSnapshot.builder(id, 0, "w").build();
  }

  private static String ended(String kind, String target, String id) {
    String plain = id.replace("%", "%%");
    return LIFE
        + "{ if-shell -F -t '"
        + target
        + "' '#{==:#{"
        + kind
        + "_id},"
        + id
        + "}' { display-message -p 'TAG "
        + plain
        + "' ; kill-"
        + kind
        + " -t '"
        + id
        + "' } }";
  }

  @Test
  void everythingIsEndedByItsIdInOneServerLifeAndSaysWhetherItWasThere() {
    List<Ref> what =
        List.of(
            new SessionRef("7:8", "$3", "a"),
            new WindowRef("7:8", "@4"),
            new PaneRef("7:8", "%5"),
            new SessionRef("7:8", "p*s", "p*s"),
            new WindowRef("7:8", "%6"));
    assertThat(new KillCompiler("7:8", "TAG").commands(what, List.of(), session -> false).lines())
        .containsExactly(
            LIFE + "{ display-message -p 'TAG same' } { display-message -p 'TAG other' }",
            ended("session", "$3:", "$3"),
            ended("window", "@4", "@4"),
            ended("pane", "%5", "%5"));
    assertThat(kill()).isEmpty();
    assertThat(new KillCompiler("7:8", "TAG").tag()).isEqualTo("TAG");
  }

  /** Returns the commands without the one that asks for the server's life. */
  private static List<String> kill(SessionSnapshot... sessions) {
    List<SessionSnapshot> seen = new ArrayList<>(List.of(sessions));
    seen.add(session("$77", 0).toBuilder().windows(List.of(window("@1000"))).build());
    List<Ref> what = new ArrayList<>();
    for (SessionSnapshot session : sessions) {
      what.add(new SessionRef("7:8", session.id(), session.name()));
    }
    List<String> lines =
        new KillCompiler("7:8", "TAG")
            .commands(what, seen, session -> session.id().equals("$9"))
            .lines()
            .toList();
    return lines.subList(1, lines.size());
  }

  private static String yields(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> i % 26 == 25 ? "yield" : "end")
        .collect(Collectors.joining(" "));
  }

  private static String shape(List<String> lines) {
    return lines.stream()
        .map(line -> line.equals(LaunchCompiler.YIELD) ? "yield" : "end")
        .collect(Collectors.joining(" "));
  }

  @Test
  void othersHaveTheirTurnBeforeAnother25WindowsEnd() {
    SessionSnapshot[] small =
        IntStream.range(0, 60)
            .mapToObj(i -> session("$" + (100 + i), 1))
            .toArray(SessionSnapshot[]::new);
    assertThat(shape(kill(small))).isEqualTo(yields(62));

    List<String> large = kill(session("$3", 60));
    assertThat(large.get(0))
        .isEqualTo(
            LIFE + "{ if-shell -F -t '@0' '#{==:#{session_id},$3}' { kill-window -t '@0' } }");
    // The last 25 windows end with their session.
    assertThat(shape(large)).isEqualTo(yields(36) + " yield end");
    assertThat(large.get(large.size() - 1)).isEqualTo(ended("session", "$3:", "$3"));
  }

  @Test
  void theSessionAroundUsEndsAtOnce() {
    assertThat(kill(session("$9", 60))).containsExactly(ended("session", "$9:", "$9"));
  }

  @Test
  void aWindowThatAnotherSessionHasTooIsLeftToTheSession() {
    List<WindowSnapshot> windows = new ArrayList<>(session("$3", 30).windows());
    windows.set(0, window("@1000"));
    SessionSnapshot session =
        SessionSnapshot.builder("$3", "name", Instant.EPOCH).windows(windows).build();
    assertThat(kill(session)).noneMatch(line -> line.contains("@1000")).hasSize(7);
  }

  private static final RunFolder FOLDER = new RunFolder(Path.of("/state/sessions/tmux/0a1b2c"));

  private static final List<String> ROWS =
      List.of(
          "%1 /bin/sh /state/sessions/tmux/0a1b2c/launch.sh terminate 0 :dev a /",
          "%2 /bin/sh /state/sessions/tmux/0a1b2c/launch.sh terminate 1 :dev b /",
          "%3 /bin/sh /state/sessions/tmux/ffffff/launch.sh terminate 0 :dev a /",
          "%4 vim");

  private static List<String> undo(
      LaunchAction action, Map<Integer, String> replaced, Optional<SessionSnapshot> retired) {
    RunContents contents =
        new RunContents(
            "dev",
            "dev",
            ExitMode.TERMINATE,
            action,
            Map.of(0, "a", 1, "b"),
            replaced,
            Owner.NONE,
            "dev",
            "dev");
    return new UndoCompiler(new NamingRule(TmuxVersion.parse("3.3a")))
        .commands(FOLDER, contents, "7:8", ROWS, retired)
        .lines();
  }

  @Test
  void onlyPanesOfTheLaunchAreUndone() {
    assertThat(undo(LaunchAction.CREATE, Map.of(), Optional.empty()))
        .containsExactly(LIFE + "{ kill-pane -t '%1' }", LIFE + "{ kill-pane -t '%2' }");
  }

  @Test
  void whatHasTakenAnothersPlaceStays() {
    assertThat(undo(LaunchAction.MERGE, Map.of(0, "%9"), Optional.empty()))
        .containsExactly(
            LIFE + "{ if-shell -F -t '%1' '#{==:#{@sessions_placed},}' { kill-pane -t '%1' } }",
            LIFE + "{ kill-pane -t '%2' }");
    assertThat(undo(LaunchAction.REPLACE, Map.of(), Optional.empty()))
        .first()
        .isEqualTo(
            LIFE
                + "{ if-shell -F -t '%1' '#{==:#{session_name},__sessions_0a1b2c}'"
                + " { kill-pane -t '%1' } }");
  }

  @Test
  void aRetiredSessionGetsItsNameBack() {
    assertThat(undo(LaunchAction.REPLACE, Map.of(), Optional.of(session("$9", 0))))
        .last()
        .isEqualTo(LIFE + "{ rename-session -t '$9' -- 'dev' }");
  }
}
