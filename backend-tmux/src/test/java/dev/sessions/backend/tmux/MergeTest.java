package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();
  private SessionSnapshot before;

  @BeforeEach
  void aSessionWithAWindowOfItsUser() {
    tmux.create(
        "dev",
        ExitMode.BACK_TO_SHELL,
        tmux.tab("a", COMMAND),
        tmux.tab("b", COMMAND),
        tmux.tab("c", COMMAND));
    tmux.raw("new-window", "-d", "-t", "=dev:", "-n", "mine", COMMAND);
    before = now();
  }

  private SessionSnapshot now() {
    return tmux.connect().snapshot().session("dev").orElseThrow();
  }

  private LaunchOutcome merge(TabConfig... tabs) {
    Multiplexer multiplexer = tmux.connect();
    return TestTmux.launch(
        multiplexer, TestTmux.mergeStep(before, multiplexer, ExitMode.TERMINATE, tabs));
  }

  private static List<String> names(SessionSnapshot session) {
    return session.windows().stream().map(WindowSnapshot::name).toList();
  }

  private static long pid(WindowSnapshot window) {
    return window.panes().get(0).pid().orElseThrow();
  }

  private static void assertSame(WindowSnapshot is, WindowSnapshot was) {
    assertThat(is)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*state.*", ".*currentCommand")
        .isEqualTo(was);
  }

  private void assertUntouched() {
    assertThat(tmux.sessionNames()).containsExactly("dev");
    assertThat(now())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*state.*", ".*currentCommand")
        .isEqualTo(before);
  }

  @Test
  void aWindowOfTheSameTabIsReplacedInItsPlace() {
    LaunchOutcome outcome = merge(tmux.tab("b", COMMAND));

    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.session().orElseThrow().id()).isEqualTo(before.id());
    SessionSnapshot after = now();
    assertThat(names(after)).containsExactly("a", "b", "c", "mine");
    assertSame(after.windows().get(0), before.windows().get(0));
    assertSame(after.windows().get(2), before.windows().get(2));
    assertSame(after.windows().get(3), before.windows().get(3));
    WindowSnapshot fresh = after.windows().get(1);
    assertThat(fresh.id()).isNotEqualTo(before.windows().get(1).id());
    assertThat(fresh.index()).isEqualTo(before.windows().get(1).index());
    assertThat(fresh.identity().orElseThrow().exitMode()).isEqualTo(ExitMode.TERMINATE);
    TestTmux.until(
        "the old process is gone", () -> ProcessHandle.of(pid(before.windows().get(1))).isEmpty());
  }

  @Test
  void aMissingWindowIsAddedAtTheEnd() {
    assertThat(merge(tmux.tab("d", COMMAND), tmux.tab("e", COMMAND)).failure()).isEmpty();

    assertThat(names(now())).containsExactly("a", "b", "c", "mine", "d", "e");
  }

  @Test
  void aWindowOfAPersonIsReplacedIfThePlanSaysSo() {
    Multiplexer multiplexer = tmux.connect();
    TabStep tab = TestTmux.replacing(tmux.tab("mine", COMMAND), List.of(before.windows().get(3)));
    LaunchStep step =
        TestTmux.mergeStep(before, multiplexer, ExitMode.TERMINATE, tmux.tab("mine", COMMAND))
            .toBuilder()
            .tabs(List.of(tab))
            .build();
    assertThat(TestTmux.launch(multiplexer, step).failure()).isEmpty();

    assertThat(names(now())).containsExactly("a", "b", "c", "mine");
    assertThat(now().windows().get(3).identity()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theCurrentWindowStaysTheCurrentOne(int current) {
    tmux.raw("select-window", "-t", before.windows().get((current + 1) % 4).id());
    tmux.raw("select-window", "-t", before.windows().get(current).id());

    assertThat(merge(tmux.tab("d", COMMAND), tmux.tab("b", COMMAND)).failure()).isEmpty();

    assertThat(now().windows().stream().filter(WindowSnapshot::active).toList())
        .extracting(WindowSnapshot::name)
        .containsExactly(before.windows().get(current).name());
  }

  @Test
  void everyWindowMayBeReplacedAtOnce() {
    assertThat(
            merge(tmux.tab("c", COMMAND), tmux.tab("a", COMMAND), tmux.tab("b", COMMAND)).failure())
        .isEmpty();

    assertThat(names(now())).containsExactly("a", "b", "c", "mine");
  }

  @Test
  void aWindowWithSeveralPanesIsReplacedWhole() {
    tmux.raw("split-window", "-d", "-t", before.windows().get(1).id(), COMMAND);

    assertThat(merge(tmux.tab("b", COMMAND)).failure()).isEmpty();

    assertThat(now().windows().get(1).panes()).hasSize(1);
  }

  @Test
  void aPaneThatAPersonJoinedToAnotherWindowIsReplacedAndTheOtherStays() {
    tmux.raw("join-pane", "-d", "-s", before.id() + ":1", "-t", before.id() + ":0");
    String joined = before.windows().get(1).panes().get(0).id();
    Multiplexer multiplexer = tmux.connect();
    TabStep tab = TabStep.of(TabAction.REPLACE, tmux.tab("b", COMMAND), List.of(joined));
    LaunchStep step =
        TestTmux.mergeStep(before, multiplexer, ExitMode.TERMINATE, tmux.tab("b", COMMAND))
            .toBuilder()
            .tabs(List.of(tab))
            .build();

    assertThat(TestTmux.launch(multiplexer, step).failure()).isEmpty();

    // What a person left free is the first free place.
    assertThat(names(now())).containsExactly("a", "b", "c", "mine");
    assertThat(now().windows().get(0).panes())
        .extracting(PaneSnapshot::id)
        .containsExactly(before.windows().get(0).panes().get(0).id());
  }

  private LaunchStep keepStep(TabStep... more) {
    List<TabStep> windows =
        java.util.stream.Stream.concat(
                before.windows().stream()
                    .limit(3)
                    .map(
                        window ->
                            TabStep.of(
                                TabAction.KEEP,
                                tmux.tab(window.name(), COMMAND),
                                List.of(window.panes().get(0).id()))),
                java.util.Arrays.stream(more))
            .toList();
    SessionRef ref =
        new SessionRef(
            tmux.connect().snapshot().serverId().orElseThrow(), before.id(), before.name());
    return LaunchStep.merge(ref).tabs(windows).build();
  }

  @Test
  void keptWindowsAreNotTouched() {
    LaunchOutcome outcome =
        TestTmux.launch(tmux.connect(), keepStep(TabStep.add(tmux.tab("d", COMMAND))));

    assertThat(outcome.failure()).isEmpty();
    SessionSnapshot after = now();
    assertThat(names(after)).containsExactly("a", "b", "c", "mine", "d");
    for (int i = 0; i < 4; i++) {
      assertSame(after.windows().get(i), before.windows().get(i));
    }
  }

  @Test
  void aMergeThatKeepsEverythingNamesTheSessionThatStands() {
    LaunchOutcome outcome = TestTmux.launch(tmux.connect(), keepStep());

    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.session().orElseThrow().id()).isEqualTo(before.id());
    assertUntouched();
    assertThat(tmux.runFolders()).hasSize(1);
  }

  @Test
  void aSessionThatWentAwayIsAStalePlan() {
    tmux.start("other", COMMAND);
    Multiplexer multiplexer = tmux.connect();
    LaunchStep step =
        TestTmux.mergeStep(before, multiplexer, ExitMode.TERMINATE, tmux.tab("d", COMMAND));
    tmux.raw("kill-session", "-t", before.id());

    LaunchOutcome outcome = TestTmux.launch(multiplexer, step);

    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.STALE_PLAN);
    assertThat(tmux.sessionNames()).containsExactly("other");
  }

  @Test
  void aWindowThatWentAwayIsMadeAnew() {
    Multiplexer multiplexer = tmux.connect();
    LaunchStep step =
        TestTmux.mergeStep(before, multiplexer, ExitMode.TERMINATE, tmux.tab("b", COMMAND));
    tmux.raw("kill-window", "-t", before.windows().get(1).id());

    assertThat(TestTmux.launch(multiplexer, step).failure()).isEmpty();

    assertThat(names(now())).containsExactlyInAnyOrder("a", "b", "c", "mine");
  }

  @Test
  void aWindowThatCannotBeMadeLeavesTheOldOnesAlone() {
    tmux.raw("set-hook", "-g", "after-new-window", "kill-window -t '{end}'");

    LaunchOutcome outcome = merge(tmux.tab("b", COMMAND), tmux.tab("c", COMMAND));

    tmux.raw("set-hook", "-gu", "after-new-window");
    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
    assertUntouched();
  }

  @Test
  void aReplacementWhoseCommandEndsAtOnceReplaces() {
    Multiplexer multiplexer = tmux.connect();

    LaunchOutcome outcome =
        TestTmux.launch(
            multiplexer,
            TestTmux.mergeStep(before, multiplexer, ExitMode.TERMINATE, tmux.tab("b", "exit 3")));

    assertThat(outcome.failure()).isEmpty();
    tmux.awaitScreen(now().windows().get(1).id(), "exit code 3");
  }

  @Test
  void theWindowAroundTheCallerIsNotReplacedButItsNeighboursAre() {
    tmux.environment().put("TMUX", tmux.socket() + "," + tmux.serverPid().orElseThrow() + ",0");
    tmux.environment().put("TMUX_PANE", before.windows().get(1).panes().get(0).id());

    LaunchOutcome inside = merge(tmux.tab("b", COMMAND));
    assertThat(inside.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.INSIDE_SESSION);
    assertUntouched();

    assertThat(merge(tmux.tab("c", COMMAND)).failure()).isEmpty();
    assertSame(now().windows().get(1), before.windows().get(1));
  }
}
