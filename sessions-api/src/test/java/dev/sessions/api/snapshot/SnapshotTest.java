package dev.sessions.api.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.layout.ExitMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final PaneSnapshot PANE =
      PaneSnapshot.builder("%0").pid(OptionalLong.of(7)).currentCommand("sleep").build();

  private static final CommandState RUNS =
      new CommandState.Running(OptionalLong.of(7), "sleep", Optional.empty());

  private static WindowSnapshot window(String id, String name, Optional<String> tab) {
    return WindowSnapshot.builder(id, 0, name).panes(List.of(pane(tab))).build();
  }

  private static PaneSnapshot pane(Optional<String> tab) {
    Optional<PaneIdentity> identity =
        tab.map(name -> PaneIdentity.builder("dev", name).exitMode(ExitMode.TERMINATE).build());
    return PANE.toBuilder().identity(identity.orElse(null)).state(RUNS).build();
  }

  private static SessionSnapshot session(String id, String name, WindowSnapshot... windows) {
    return SessionSnapshot.builder(id, name, Instant.EPOCH)
        .layoutName("dev")
        .windows(List.of(windows))
        .build();
  }

  @Test
  void noServerIsAnAnswerWithoutSessions() {
    assertThat(Snapshot.noServer().serverRunning()).isFalse();
    assertThat(Snapshot.noServer().sessions()).isEmpty();
  }

  @Test
  void aServerMayRunWithoutSessions() {
    assertThat(Snapshot.builder().serverId("1").build().serverRunning()).isTrue();
  }

  @Test
  void thereAreNoSessionsWithoutAServer() {
    List<SessionSnapshot> sessions = List.of(session("$0", "dev"));
    assertThatThrownBy(() -> Snapshot.builder().sessions(sessions).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sessions without a server");
  }

  @Test
  void aSessionIsFoundByItsWholeNameOnly() {
    SessionSnapshot longer = session("$0", "dev-prod");
    SessionSnapshot dev = session("$1", "dev");
    Snapshot snapshot = Snapshot.builder().serverId("1").sessions(List.of(longer, dev)).build();
    assertThat(snapshot.session("dev")).contains(dev);
    assertThat(snapshot.session("de")).isEmpty();
    assertThat(snapshot.session("dev*")).isEmpty();
    assertThat(snapshot.session("$0")).isEmpty();
    assertThat(snapshot.session("DEV")).isEmpty();
  }

  @Test
  void theIdentityOfAPaneCountsAndTheNameOfItsWindowNever() {
    WindowSnapshot renamed = window("@0", "vim", Optional.of("api"));
    WindowSnapshot usurper = window("@1", "api", Optional.of("web"));
    WindowSnapshot byHand = window("@2", "api", Optional.empty());
    assertThat(session("$0", "dev", renamed, usurper, byHand).windowsOf("api"))
        .containsExactly(renamed);
    assertThat(renamed.isOf("vim")).isFalse();
    assertThat(byHand.isForeign("api")).isTrue();
    assertThat(byHand.isForeign("ap")).isFalse();
    assertThat(usurper.isForeign("api")).isFalse();
  }

  @Test
  void aWindowSaysWhatItsFirstPaneOfOursSays() {
    PaneSnapshot theirs =
        PaneSnapshot.builder("%8").state(new CommandState.Unknown("theirs")).build();
    PaneSnapshot api = pane(Optional.of("api"));
    PaneSnapshot web = pane(Optional.of("web")).toBuilder().dead(true).build();
    WindowSnapshot joined =
        WindowSnapshot.builder("@0", 0, "zsh").panes(List.of(theirs, api, web)).build();

    assertThat(joined.identity()).isEqualTo(api.identity());
    assertThat(joined.state()).isEqualTo(RUNS);
    assertThat(joined.isOf("api")).isTrue();
    assertThat(joined.isOf("web")).isTrue();
    assertThat(joined.isOf("zsh")).isFalse();
    WindowSnapshot foreign = joined.toBuilder().panes(List.of(theirs)).build();
    assertThat(foreign.identity()).isEmpty();
    assertThat(foreign.state()).isEqualTo(theirs.state());
    WindowSnapshot empty = joined.toBuilder().panes(List.of()).build();
    assertThat(empty.state()).isInstanceOf(CommandState.Unknown.class);
    assertThat(empty.first()).isEmpty();
  }

  @Test
  void theIdentityOfAPaneHasEveryPart() {
    PaneIdentity identity =
        PaneIdentity.builder("dev", "api")
            .launch("f00d")
            .owner(Owner.read("12ab", ""))
            .requestedName("dev_x")
            .sessionName("dev_1")
            .pane(1)
            .exitMode(ExitMode.KILL_WINDOW)
            .build();

    assertThat(identity.toBuilder().build()).isEqualTo(identity).hasSameHashCodeAs(identity);
    assertThat(
            List.of(
                identity.toBuilder().launch("").build(),
                identity.toBuilder().owner(Owner.NONE).build(),
                identity.toBuilder().requestedName("dev").build(),
                identity.toBuilder().sessionName("dev").build(),
                identity.toBuilder().pane(0).build(),
                identity.toBuilder().exitMode(ExitMode.TERMINATE).build(),
                PaneIdentity.builder("dev", "web").build()))
        .doesNotContain(identity);
    assertThat(identity)
        .hasToString(
            "dev/api/1 killWindow of launch 'f00d' of '12ab' requested as 'dev_x' in 'dev_1'");
  }

  @Test
  void aLookDoesNotChange() {
    List<WindowSnapshot> windows = new ArrayList<>(List.of(window("@0", "a", Optional.empty())));
    List<PaneSnapshot> panes = new ArrayList<>(List.of(PANE));
    SessionSnapshot session =
        SessionSnapshot.builder("$0", "a", Instant.EPOCH).windows(windows).build();
    WindowSnapshot window = WindowSnapshot.builder("@0", 0, "a").active(true).panes(panes).build();
    List<SessionSnapshot> sessions = new ArrayList<>(List.of(session));
    Snapshot snapshot = Snapshot.builder().serverId("1").sessions(sessions).build();
    windows.clear();
    panes.clear();
    sessions.clear();
    assertThat(session.windows()).hasSize(1).isUnmodifiable();
    assertThat(window.panes()).hasSize(1).isUnmodifiable();
    assertThat(snapshot.sessions()).hasSize(1).isUnmodifiable();
  }

  @Test
  void aCodeAbove128IsASignal() {
    assertThat(new CommandState.Ended(137, Optional.empty(), Optional.empty()).signal())
        .hasValue(9);
    assertThat(new CommandState.Ended(128, Optional.empty(), Optional.empty()).signal()).isEmpty();
    assertThat(new CommandState.Ended(0, Optional.empty(), Optional.empty()).endedWell()).isTrue();
  }

  @Test
  void whatChangesByItselfIsNoChangeOfTheStructure() {
    WindowSnapshot window = window("@0", "a", Optional.of("api"));
    SessionSnapshot session = session("$0", "dev", window);
    Snapshot before = Snapshot.builder().serverId("1").sessions(List.of(session)).build();
    CommandState state = new CommandState.Running(OptionalLong.of(7), "vim x", Optional.empty());
    PaneSnapshot pane =
        pane(Optional.of("api")).toBuilder().currentCommand("vim").state(state).build();
    WindowSnapshot read = window.toBuilder().panes(List.of(pane)).build();
    SessionSnapshot shown = session.toBuilder().attachedClients(3).windows(List.of(read)).build();
    Snapshot after = before.toBuilder().sessions(List.of(shown)).build();
    assertThat(after.sameStructure(before)).isTrue();
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void everythingElseIsAChangeOfTheStructure() {
    WindowSnapshot window = window("@0", "a", Optional.of("api"));
    SessionSnapshot session = session("$0", "dev", window);
    Snapshot before = Snapshot.builder().serverId("1").sessions(List.of(session)).build();
    EndedTab gone =
        new EndedTab(
            "dev",
            PaneIdentity.builder("dev", "t").build(),
            new CommandState.Ended(0, Optional.empty(), Optional.empty()));
    List<WindowSnapshot> windows =
        List.of(
            window.toBuilder().name("b").build(),
            window.toBuilder().active(true).build(),
            window.toBuilder().panes(List.of(pane(Optional.empty()))).build(),
            window.toBuilder()
                .panes(List.of(pane(Optional.of("api")).toBuilder().state(gone.state()).build()))
                .build(),
            window.toBuilder().panes(List.of()).build(),
            window.toBuilder().panes(List.of(PANE.toBuilder().dead(true).build())).build());
    List<SessionSnapshot> sessions = new ArrayList<>();
    windows.forEach(it -> sessions.add(session.toBuilder().windows(List.of(it)).build()));
    sessions.add(session.toBuilder().windows(List.of()).build());
    sessions.add(session.toBuilder().launchedAs("x").build());
    sessions.add(session.toBuilder().layoutName("x").build());
    sessions.add(session.toBuilder().group("x").build());
    sessions.add(session.toBuilder().created(Instant.MAX).build());
    List<Snapshot> others = new ArrayList<>();
    sessions.forEach(it -> others.add(before.toBuilder().sessions(List.of(it)).build()));
    others.add(before.toBuilder().serverId("2").build());
    others.add(before.toBuilder().ended(List.of(gone)).build());
    assertThat(others)
        .noneMatch(before::sameStructure)
        .noneMatch(before::equals)
        .doesNotHaveDuplicates();
    assertThat(before.toBuilder().build()).isEqualTo(before).hasSameHashCodeAs(before);
  }
}
