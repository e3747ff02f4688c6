package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightSessionTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  @ParameterizedTest
  @CsvSource({"foo,foobar", "p*s,precious", "?,x", "[ab],a", "$7,x", "=x,x", "'',x", "x:,x", "$,x"})
  void aSessionThatIsNotThereEndsNoOther(String name, String sibling) {
    tmux.start(sibling, COMMAND);

    Multiplexer multiplexer = tmux.connect();
    String life = multiplexer.snapshot().serverId().orElseThrow();
    SessionRef meant = new SessionRef(life, name, name);
    List<KillOutcome> killed = multiplexer.kill(List.of(meant));

    assertThat(killed).containsExactly(KillOutcome.notThere(meant));
    assertThat(tmux.sessionNames()).containsExactly(sibling);
  }

  @ParameterizedTest
  @CsvSource({"foo,foobar", "p*s,precious", "$7,x", "@0,x", "%0,x", "=x,x", "~,x", "{last},x"})
  void aSiblingSurvivesReplaceMergeAndKill(String name, String sibling) {
    tmux.start(sibling, COMMAND);
    List<String> siblingPanes = tmux.panes("#{pane_pid}");
    Multiplexer multiplexer = tmux.connect();
    String stored = multiplexer.storedName(name);
    SessionSnapshot session = tmux.create(stored, ExitMode.KILL_WINDOW, tmux.tab("w", COMMAND));

    LaunchOutcome replaced =
        TestTmux.launch(
            multiplexer,
            TestTmux.replaceStep(
                session, multiplexer, ExitMode.KILL_WINDOW, tmux.tab("w", COMMAND)));
    assertThat(replaced.failure()).isEmpty();
    session = multiplexer.snapshot().session(stored).orElseThrow();
    LaunchOutcome merged =
        TestTmux.launch(
            multiplexer,
            TestTmux.mergeStep(
                session,
                multiplexer,
                ExitMode.KILL_WINDOW,
                tmux.tab("w", COMMAND),
                tmux.tab("v", COMMAND)));
    assertThat(merged.failure()).isEmpty();
    assertThat(multiplexer.snapshot().session(stored).orElseThrow().windows())
        .extracting(WindowSnapshot::name)
        .containsExactly("w", "v");

    multiplexer.kill(multiplexer.snapshot().refs(List.of(stored)));

    assertThat(tmux.sessionNames()).containsExactly(sibling);
    assertThat(tmux.panes("#{pane_pid}")).isEqualTo(siblingPanes);
  }

  @Test
  void whatEndsWithAnotherThingThatEndsWasThere() {
    tmux.start("one", COMMAND);
    tmux.start("two", COMMAND);
    Multiplexer multiplexer = tmux.connect();
    Snapshot now = multiplexer.snapshot();
    SessionSnapshot one = now.session("one").orElseThrow();
    SessionSnapshot two = now.session("two").orElseThrow();
    List<Ref> what =
        List.of(
            now.ref(one),
            now.ref(one.windows().get(0).panes().get(0)),
            now.ref(two.windows().get(0).panes().get(0)),
            now.ref(two));

    assertThat(multiplexer.kill(what)).allMatch(KillOutcome::hasEnded).hasSize(4);
    assertThat(multiplexer.kill(what)).noneMatch(KillOutcome::wasThere);
  }

  /** A user's session with a window for each of the names that tmux could take for a place. */
  private SessionSnapshot trickySession(List<String> names) {
    tmux.raw("new-session", "-d", "-s", "s", "-n", "editor", COMMAND);
    names.forEach(name -> tmux.raw("new-window", "-d", "-t", "=s:", "-n", name, COMMAND));
    return tmux.connect().snapshot().session("s").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "1", "3", "7", "@0", "@9", "-x", "-", "+", "!", "^", "$", "{last}", "%0", "=w", "a.b",
        "c:d", "e", "*"
      })
  void aWindowWhoseNameLooksLikeAPlaceIsReplacedByItsName(String name) {
    List<String> names = new ArrayList<>(List.of("0", "1", "7", "@0", "-x", "+", "{last}", "end"));
    names.remove(name);
    names.add(4, name);
    SessionSnapshot before = trickySession(names);
    Multiplexer multiplexer = tmux.connect();

    LaunchOutcome outcome =
        TestTmux.launch(
            multiplexer,
            TestTmux.mergeStep(
                before, multiplexer, ExitMode.BACK_TO_SHELL, tmux.tab(name, COMMAND)));

    assertThat(outcome.failure()).isEmpty();
    SessionSnapshot after = multiplexer.snapshot().session("s").orElseThrow();
    assertThat(after.windows())
        .extracting(WindowSnapshot::name)
        .containsExactlyElementsOf(before.windows().stream().map(WindowSnapshot::name).toList());
    assertThat(after.windows()).hasSameSizeAs(before.windows());
    for (int i = 0; i < before.windows().size(); i++) {
      WindowSnapshot was = before.windows().get(i);
      WindowSnapshot is = after.windows().get(i);
      if (was.name().equals(name)) {
        assertThat(is.id()).isNotEqualTo(was.id());
        assertThat(is.identity()).isPresent();
      } else {
        assertThat(is)
            .usingRecursiveComparison()
            .ignoringFieldsMatchingRegexes(".*state.*", ".*currentCommand")
            .isEqualTo(was);
      }
    }
  }

  @Test
  void twoWindowsOfTheSameNameBecomeOne() {
    SessionSnapshot before = trickySession(List.of("dup", "between", "dup", "after"));
    Multiplexer multiplexer = tmux.connect();

    LaunchOutcome outcome =
        TestTmux.launch(
            multiplexer,
            TestTmux.mergeStep(
                before, multiplexer, ExitMode.BACK_TO_SHELL, tmux.tab("dup", COMMAND)));

    assertThat(outcome.failure()).isEmpty();
    assertThat(multiplexer.snapshot().session("s").orElseThrow().windows())
        .extracting(WindowSnapshot::name)
        .containsExactly("editor", "dup", "between", "after");
  }

  @Test
  void aLayoutMayHaveManySessionsAndEachIsEndedAlone() {
    for (String name : List.of("a", "a_1", "a_10", "a_")) {
      tmux.create(name, ExitMode.KILL_WINDOW, tmux.tab("w", COMMAND));
    }
    Multiplexer multiplexer = tmux.connect();

    List<KillOutcome> killed =
        multiplexer.kill(multiplexer.snapshot().refs(List.of("a_1", "absent", "a")));

    assertThat(killed).extracting(KillOutcome::wasThere).containsExactly(true, true);
    assertThat(tmux.sessionNames()).containsExactly("a_", "a_10");
  }

  @Test
  void killingTheLastSessionEndsTheServer() {
    tmux.create("only", ExitMode.KILL_WINDOW, tmux.tab("w", COMMAND));
    Multiplexer multiplexer = tmux.connect();

    assertThat(multiplexer.kill(multiplexer.snapshot().refs(List.of("only"))))
        .hasSize(1)
        .allMatch(KillOutcome::hasEnded);
    TestTmux.until("no server", () -> multiplexer.snapshot().equals(Snapshot.noServer()));
    assertThat(multiplexer.kill(multiplexer.snapshot().refs(List.of("only")))).isEmpty();
  }
}
