package dev.sessions.api.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.sessions.api.layout.ExitMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final PaneSnapshot PANE =
      new PaneSnapshot("%0", OptionalLong.of(7), "sleep", false);

  private static final CommandState RUNS =
      new CommandState.Running(OptionalLong.of(7), "sleep", Optional.empty());

  private static WindowSnapshot window(String id, String name, Optional<String> tab) {
    Optional<WindowIdentity> identity =
        tab.map(tabName -> new WindowIdentity("dev", tabName, ExitMode.TERMINATE));
    return new WindowSnapshot(id, 0, name, false, identity, RUNS, List.of(PANE));
  }

  private static SessionSnapshot session(String id, String name, WindowSnapshot... windows) {
    return new SessionSnapshot(
        id, name, Instant.EPOCH, Optional.empty(), 0, Optional.of("dev"), List.of(windows));
  }

  @Test
  void noServerIsAnAnswerWithoutSessions() {
    assertThat(Snapshot.noServer().serverRunning()).isFalse();
    assertThat(Snapshot.noServer().sessions()).isEmpty();
  }

  @Test
  void aServerMayRunWithoutSessions() {
    assertThat(new Snapshot(Optional.of("1"), List.of()).serverRunning()).isTrue();
  }

  @Test
  void thereAreNoSessionsWithoutAServer() {
    List<SessionSnapshot> sessions = List.of(session("$0", "dev"));
    assertThatThrownBy(() -> new Snapshot(Optional.empty(), sessions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sessions without a server");
  }

  @Test
  void aSessionIsFoundByItsWholeNameOnly() {
    SessionSnapshot longer = session("$0", "dev-prod");
    SessionSnapshot dev = session("$1", "dev");
    Snapshot snapshot = new Snapshot(Optional.of("1"), List.of(longer, dev));
    assertThat(snapshot.session("dev")).contains(dev);
    assertThat(snapshot.session("de")).isEmpty();
    assertThat(snapshot.session("dev*")).isEmpty();
    assertThat(snapshot.session("$0")).isEmpty();
    assertThat(snapshot.session("DEV")).isEmpty();
  }

  @Test
  void theIdentityOfAWindowCountsBeforeItsName() {
    WindowSnapshot renamed = window("@0", "vim", Optional.of("api"));
    WindowSnapshot usurper = window("@1", "api", Optional.of("web"));
    WindowSnapshot byHand = window("@2", "api", Optional.empty());
    assertThat(session("$0", "dev", renamed, usurper, byHand).windowsOf("api"))
        .containsExactly(renamed, byHand);
    assertThat(renamed.isOf("vim")).isFalse();
  }

  @Test
  void aLookDoesNotChange() {
    List<WindowSnapshot> windows = new ArrayList<>(List.of(window("@0", "a", Optional.empty())));
    List<PaneSnapshot> panes = new ArrayList<>(List.of(PANE));
    SessionSnapshot session =
        new SessionSnapshot(
            "$0", "a", Instant.EPOCH, Optional.empty(), 0, Optional.empty(), windows);
    WindowSnapshot window = new WindowSnapshot("@0", 0, "a", true, Optional.empty(), RUNS, panes);
    List<SessionSnapshot> sessions = new ArrayList<>(List.of(session));
    Snapshot snapshot = new Snapshot(Optional.of("1"), sessions);
    windows.clear();
    panes.clear();
    sessions.clear();
    assertThat(session.windows()).hasSize(1).isUnmodifiable();
    assertThat(window.panes()).hasSize(1).isUnmodifiable();
    assertThat(snapshot.sessions()).hasSize(1).isUnmodifiable();
  }

  private static SessionSnapshot launchedAs(String name, String launchedAs) {
    return new SessionSnapshot(
        "$" + name,
        name,
        Instant.EPOCH,
        Optional.empty(),
        0,
        Optional.of(launchedAs),
        Optional.of("dev"),
        List.of());
  }

  @Test
  void aRenamedSessionIsFoundByTheNameItWasLaunchedUnder() {
    SessionSnapshot renamed = launchedAs("mine", "dev");
    Snapshot snapshot = new Snapshot(Optional.of("1"), List.of(renamed));

    assertThat(snapshot.launched("dev")).contains(renamed);
    assertThat(snapshot.session("dev")).isEmpty();
  }

  @Test
  void theExactNameGoesFirstAndTwoRenamedOnesAreNone() {
    SessionSnapshot exact = launchedAs("dev", "other");
    SessionSnapshot one = launchedAs("one", "dev");
    SessionSnapshot two = launchedAs("two", "dev");

    assertThat(new Snapshot(Optional.of("1"), List.of(one, exact)).launched("dev")).contains(exact);
    assertThat(new Snapshot(Optional.of("1"), List.of(one, two)).launched("dev")).isEmpty();
    assertThat(new Snapshot(Optional.of("1"), List.of(one, exact, two)).launched())
        .containsOnly(
            entry("dev", exact), entry("other", exact), entry("one", one), entry("two", two));
  }

  @Test
  void aCodeAbove128IsASignal() {
    assertThat(new CommandState.Ended(137, Optional.empty(), Optional.empty()).signal())
        .hasValue(9);
    assertThat(new CommandState.Ended(128, Optional.empty(), Optional.empty()).signal()).isEmpty();
    assertThat(new CommandState.Ended(0, Optional.empty(), Optional.empty()).endedWell()).isTrue();
  }
}
