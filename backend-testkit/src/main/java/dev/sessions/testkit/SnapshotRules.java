package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.HostileText;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a snapshot reports, and that it is true. */
interface SnapshotRules {

  @Rule(id = "S1", title = "a snapshot without a running server reports no server, not an error")
  default void noServer(TestServer server) {
    assertThat(server.connect().snapshot()).isEqualTo(Snapshot.noServer());
  }

  @Rule(id = "S2", title = "ids of sessions, windows and panes are unique and stay the same")
  default void idsAreUniqueAndStay(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one", "two");
    server.launchSession(multiplexer, "beta", "one");
    Snapshot first = multiplexer.snapshot();
    assertThat(first.sessions()).extracting(SessionSnapshot::id).doesNotHaveDuplicates();
    assertThat(windows(first)).extracting(WindowSnapshot::id).doesNotHaveDuplicates();
    assertThat(windows(first).flatMap(window -> window.panes().stream()))
        .extracting(PaneSnapshot::id)
        .doesNotHaveDuplicates();
    Snapshot second = server.connect().snapshot();
    assertThat(second.serverId()).isEqualTo(first.serverId());
    assertThat(windows(second).map(WindowSnapshot::id))
        .containsExactlyElementsOf(windows(first).map(WindowSnapshot::id).toList());
  }

  @Rule(
      id = "S3",
      title = "a launch outcome refers to the session by the ids that a snapshot shows")
  default void outcomesAndSnapshotsAgree(TestServer server) {
    Multiplexer multiplexer = server.connect();
    LaunchOutcome outcome = server.launch(multiplexer, server.createStep("alpha", "one"));
    Snapshot snapshot = multiplexer.snapshot();
    assertThat(outcome.session())
        .contains(
            new SessionRef(
                snapshot.serverId().orElseThrow(),
                snapshot.session("alpha").orElseThrow().id(),
                "alpha"));
  }

  @Rule(
      id = "S4",
      title = "a session has one window for each tab, in the layout's order, and no others")
  default void windowsAreInTheOrderOfTheTabs(TestServer server) {
    List<String> tabs = IntStream.rangeClosed(1, 30).mapToObj(i -> "tab" + i).toList();
    SessionSnapshot session =
        server.launchSession(server.connect(), "alpha", tabs.toArray(String[]::new));
    assertThat(Structure.tabs(session)).isEqualTo(tabs);
  }

  @Rule(
      id = "S5",
      title = "a session carries the name that it was launched under and its layout's name")
  default void sessionsCarryTheirLayout(TestServer server) {
    SessionSnapshot session = server.launchSession(server.connect(), "alpha", "one");
    assertThat(session.launchedAs()).contains("alpha");
    assertThat(session.layoutName()).contains(Steps.layoutOf("alpha"));
  }

  @Rule(id = "S6", title = "a pane carries its layout, its tab and its exit mode")
  default void panesCarryTheirTab(TestServer server) {
    for (ExitMode mode : ExitMode.values()) {
      String name = mode.word().toLowerCase(Locale.ROOT);
      LaunchStep step = Steps.create(name, mode, server.tab("one"));
      SessionSnapshot session = server.launchSession(server.connect(), step);
      PaneIdentity mark = session.windows().get(0).panes().get(0).identity().orElseThrow();
      assertThat(mark.layoutName()).isEqualTo(Steps.layoutOf(name));
      assertThat(mark.tabName()).isEqualTo("one");
      assertThat(mark.exitMode()).isEqualTo(mode);
    }
  }

  @Rule(
      id = "S12",
      title = "a session and its panes carry the owner that launched them and the requested name")
  default void theOwnerIsCarried(TestServer server) {
    Owner owner = Owner.named("/home/me/it's #{pid} \n/dev.yaml");
    LaunchStep step =
        server.createStep("gamma", "one").toBuilder().owner(owner).requestedName("alpha").build();
    SessionSnapshot mine = server.launchSession(server.connect(), step);
    SessionSnapshot other = server.launchSession(server.connect(), "beta", "one");
    assertThat(mine.owner()).contains(owner);
    assertThat(mine.owner().map(Owner::label)).contains(owner.label());
    assertThat(mine.requestedName()).contains("alpha");
    PaneIdentity pane = mine.windows().get(0).panes().get(0).identity().orElseThrow();
    assertThat(pane.owner()).isEqualTo(owner);
    assertThat(pane.requestedName()).isEqualTo("alpha");
    assertThat(pane.sessionName()).isEqualTo("gamma");
    assertThat(other.owner()).isNotEqualTo(mine.owner());
    assertThat(other.requestedName()).contains("beta");
  }

  @Rule(id = "S7", title = "a tab name keeps all its characters")
  default void hostileTabNames(TestServer server) {
    SessionSnapshot session =
        server.launchSession(server.connect(), "alpha", HostileText.TEXTS.toArray(String[]::new));
    assertThat(Structure.tabs(session)).isEqualTo(HostileText.TEXTS);
  }

  @Rule(
      id = "S8",
      title =
          "a command that keeps running is reported as running, or as unknown with a reason; never as ended")
  default void longCommandsAreRunning(TestServer server) {
    SessionSnapshot session = server.launchSession(server.connect(), "alpha", "one");
    CommandState state = session.windows().get(0).state();
    if (state instanceof CommandState.Running running && server.runsRealCommands()) {
      running.pid().ifPresent(pid -> assertThat(ProcessHandle.of(pid)).isPresent());
    } else if (state instanceof CommandState.Unknown unknown) {
      assertThat(unknown.reason()).isNotBlank();
    }
    assertThat(state).isNotInstanceOf(CommandState.Ended.class);
  }

  @Rule(
      id = "S9",
      title = "a session's creation time is that of the launch, to within a few seconds")
  default void sessionsAreDated(TestServer server) {
    Instant before = Instant.now();
    SessionSnapshot session = server.launchSession(server.connect(), "alpha", "one");
    assertThat(session.created()).isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
  }

  @Rule(id = "S10", title = "a server that ended and was started again has another id")
  default void serverLivesDiffer(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    Optional<String> first = multiplexer.snapshot().serverId();
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    boolean ended = !multiplexer.snapshot().serverRunning();
    server.launchSession(multiplexer, "beta", "one");
    Optional<String> second = multiplexer.snapshot().serverId();
    assertThat(second.equals(first)).as("the same server life").isEqualTo(!ended);
  }

  @Rule(id = "S11", title = "a session that no terminal shows has no attached clients")
  default void noClientIsAttached(TestServer server) {
    assertThat(server.launchSession(server.connect(), "alpha", "one").attachedClients()).isZero();
  }

  private static Stream<WindowSnapshot> windows(Snapshot snapshot) {
    return snapshot.sessions().stream().flatMap(session -> session.windows().stream());
  }
}
