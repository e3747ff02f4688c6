package dev.sessions.backend.fake;

import static dev.sessions.backend.fake.Steps.add;
import static dev.sessions.backend.fake.Steps.create;
import static dev.sessions.backend.fake.Steps.merge;
import static dev.sessions.backend.fake.Steps.ref;
import static dev.sessions.backend.fake.Steps.replace;
import static dev.sessions.backend.fake.Steps.tab;
import static dev.sessions.backend.fake.Steps.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.CommandState.Ended;
import dev.sessions.api.snapshot.CommandState.Running;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeRecordsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final FakeServer server = new FakeServer(InstantSource.fixed(NOON));
  private final FakeUser user = server.user();
  private final Multiplexer multiplexer =
      new FakeBackend(server).connect(ConnectSettings.of(Map.of()));

  @Test
  void aCommandRunsFromItsLaunchOn() {
    launch(ExitMode.TERMINATE, "api");
    later(9);
    assertThat(state("w1"))
        .isEqualTo(
            new Running(OptionalLong.of(FakeIds.FIRST_PID + 1), "run api", Optional.of(NOON)));
  }

  @ParameterizedTest
  @EnumSource(
      value = ExitMode.class,
      names = {"BACK_TO_SHELL", "TERMINATE"})
  void aWindowThatStaysShowsHowItsCommandEnded(ExitMode mode) {
    launch(mode, "api");
    later(9);
    user.endCommand("w1", 3);
    assertThat(state("w1")).isEqualTo(ended(3, 9));
    assertThat(server.snapshot().ended()).isEmpty();
  }

  @Test
  void aWindowThatClosesWithItsCommandLeavesARecord() {
    launch(ExitMode.KILL_WINDOW, "api", "db");
    later(9);
    user.endCommand("w1", 137);
    assertThat(server.snapshot().ended()).containsExactly(record("dev", "api", 137, 9));
    assertThat(server.snapshot().ended().get(0).state().signal()).hasValue(9);
  }

  @Test
  void recordsOutliveTheSessionAndTheServerLife() {
    launch(ExitMode.KILL_WINDOW, "api", "db");
    user.endCommand("w1", 0);
    user.endCommand("w2", 1);
    List<EndedTab> both = List.of(record("dev", "api", 0, 0), record("dev", "db", 1, 0));
    assertThat(server.snapshot()).isEqualTo(Snapshot.builder().ended(both).build());
    user.startSession("mine");
    assertThat(server.snapshot().ended()).isEqualTo(both);
    user.closeWindow("w1");
    assertThat(server.snapshot().ended()).isEqualTo(both);
  }

  @Test
  void aWindowThatAPersonClosesLeavesNoRecord() {
    launch(ExitMode.KILL_WINDOW, "api", "db", "web");
    user.endCommand("w1", 0);
    user.closeWindow("w2");
    user.closeWindow("w3");
    assertThat(server.snapshot().serverRunning()).isFalse();
    assertThat(server.snapshot().ended()).containsExactly(record("dev", "api", 0, 0));
  }

  @Test
  void aShellOfAPersonLeavesNoRecord() {
    user.startSession("mine", "a");
    user.endCommand("w1", 1);
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
  }

  @Test
  void aKillRemovesTheRecordsOfTheSession() {
    launch(ExitMode.KILL_WINDOW, "api", "db");
    user.endCommand("w1", 0);
    multiplexer.kill(multiplexer.snapshot().refs(List.of("de", "dev2")));
    assertThat(server.snapshot().ended()).hasSize(1);
    multiplexer.kill(multiplexer.snapshot().refs(List.of("dev")));
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
  }

  @Test
  void aSessionLaunchedAgainHasNoOldRecords() {
    launch(ExitMode.KILL_WINDOW, "api");
    user.endCommand("w1", 1);
    launch(ExitMode.KILL_WINDOW, "api", "db");
    assertThat(server.snapshot().ended()).isEmpty();
    user.endCommand("w1", 1);
    run(replace(ref(server.snapshot(), "dev"), "api"));
    assertThat(server.snapshot().ended()).isEmpty();
  }

  @Test
  void aMergeRemovesTheRecordsOfTheTabsThatItLaunches() {
    launch(ExitMode.KILL_WINDOW, "api", "db", "web");
    user.endCommand("w1", 1);
    user.endCommand("w2", 2);
    run(merge(ref(server.snapshot(), "dev"), add("api")));
    assertThat(server.snapshot().ended()).containsExactly(record("dev", "db", 2, 0));
  }

  @Test
  void recordsKeepTheNameThatTheSessionWasLaunchedUnder() {
    launch(ExitMode.KILL_WINDOW, "api", "db");
    user.endCommand("w1", 1);
    user.renameSession("dev", "prod");
    assertThat(server.snapshot().ended())
        .extracting(EndedTab::sessionName, tab -> tab.identity().layoutName())
        .containsExactly(tuple("dev", "layout-dev"));
    multiplexer.kill(multiplexer.snapshot().refs(List.of("prod")));
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
  }

  @Test
  void enterRunsTheCommandAgainIfTheWindowAsksForIt() {
    launch(ExitMode.TERMINATE, "api");
    user.pressEnter("w1");
    assertThat(state("w1")).isInstanceOf(Running.class);
    user.endCommand("w1", 1);
    later(5);
    user.pressEnter("w1");
    assertThat(state("w1"))
        .isEqualTo(
            new Running(
                OptionalLong.of(FakeIds.FIRST_PID + 1),
                "run api",
                Optional.of(NOON.plusSeconds(5))));
    user.endCommand("w1", 0);
    assertThat(((Ended) state("w1")).code()).isZero();
  }

  @Test
  void enterInAShellChangesNothing() {
    launch(ExitMode.BACK_TO_SHELL, "api");
    user.endCommand("w1", 1);
    user.pressEnter("w1");
    assertThat(state("w1")).isEqualTo(ended(1, 0));
  }

  @Test
  void aCommandThatEndsAtOnceDoesSoEachTime() {
    run(create("dev", ExitMode.TERMINATE, List.of(new TabConfig("api", "/", "exit 7"))));
    later(5);
    user.pressEnter("w1");
    assertThat(state("w1"))
        .isEqualTo(
            new Ended(7, Optional.of(NOON.plusSeconds(5)), Optional.of(NOON.plusSeconds(5))));
  }

  @Test
  void groupedSessionsShareTheirWindows() {
    launch(ExitMode.KILL_WINDOW, "api", "db");
    user.group("dev", "dev-2");
    user.selectWindow("w2");
    user.renameWindow("w2", "x");
    assertThat(text(server.snapshot()))
        .containsExactly("s1 dev: 0 w1 api, 1 w2 x*", "s2 dev-2: 0 w1 api*, 1 w2 x");
    assertThat(server.snapshot().sessions())
        .extracting(it -> it.group().orElseThrow())
        .containsExactly("dev", "dev");
    user.endCommand("w2", 4);
    assertThat(text(server.snapshot())).containsExactly("s1 dev: 0 w1 api*", "s2 dev-2: 0 w1 api*");
    assertThat(server.snapshot().ended()).containsExactly(record("dev", "db", 4, 0));
  }

  @Test
  void oneGroupedSessionOutlivesTheOtherButNotItsLastWindow() {
    user.startSession("a");
    user.group("a", "b");
    user.group("b", "c");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("a")));
    assertThat(text(server.snapshot())).containsExactly("s2 b: 0 w1 sh*", "s3 c: 0 w1 sh*");
    user.closeWindow("w1");
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
  }

  @Test
  void everyChangeOfAStateIsReported() {
    RecordingListener listener = new RecordingListener();
    launch(ExitMode.TERMINATE, "api");
    multiplexer.watch(listener);
    user.endCommand("w1", 1);
    later(1);
    user.pressEnter("w1");
    user.group("dev", "dev-2");
    user.closeWindow("w1");
    run(create("k", ExitMode.KILL_WINDOW, List.of(tab("api"), tab("db"))));
    user.endCommand("w1", 1);
    multiplexer.kill(multiplexer.snapshot().refs(List.of("k")));
    assertThat(listener.sizes()).containsExactly(1, 1, 1, 2, 0, 1, 1, 0);
    assertThat(listener.snapshots).extracting(it -> it.ended().size()).endsWith(1, 0);
  }

  private void launch(ExitMode mode, String... tabs) {
    run(create("dev", mode, Arrays.stream(tabs).map(Steps::tab).toList()));
  }

  private void run(LaunchStep step) {
    assertThat(multiplexer.launch(List.of(step), LaunchListener.NONE).get(0).succeeded()).isTrue();
  }

  private void later(int seconds) {
    server.setClock(InstantSource.fixed(NOON.plusSeconds(seconds)));
  }

  private CommandState state(String windowId) {
    return server.snapshot().sessions().get(0).windows().stream()
        .filter(window -> window.id().equals(windowId))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static Ended ended(int code, int seconds) {
    return new Ended(code, Optional.of(NOON), Optional.of(NOON.plusSeconds(seconds)));
  }

  private static EndedTab record(String session, String tab, int code, int seconds) {
    PaneIdentity identity =
        PaneIdentity.builder("layout-" + session, tab)
            .requestedName(session)
            .exitMode(ExitMode.KILL_WINDOW)
            .build();
    return new EndedTab(session, identity, ended(code, seconds));
  }
}
