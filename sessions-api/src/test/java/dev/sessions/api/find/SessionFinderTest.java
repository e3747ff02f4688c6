package dev.sessions.api.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionFinderTest {
  private static final Owner FILE = Owner.named("/a.yaml");
  private static final Owner OTHER = Owner.named("/b.yaml");
  private static final LayoutKey DEV = new LayoutKey(FILE, "dev", "dev");

  private final List<SessionSnapshot> sessions = new ArrayList<>();
  private final List<EndedTab> ended = new ArrayList<>();

  private static PaneIdentity identity(Owner owner, String requested, String into, String tab) {
    return PaneIdentity.builder("dev", tab)
        .owner(owner)
        .requestedName(requested)
        .sessionName(into)
        .build();
  }

  private static PaneSnapshot pane(String id, PaneIdentity identity) {
    return PaneSnapshot.builder(id).identity(identity).build();
  }

  private static WindowSnapshot window(String id, PaneSnapshot... panes) {
    return WindowSnapshot.builder(id, 0, "any").panes(List.of(panes)).build();
  }

  private static SessionSnapshot.Builder foreign(String name, WindowSnapshot... windows) {
    return SessionSnapshot.builder("$" + name, name, Instant.EPOCH).windows(List.of(windows));
  }

  private void own(String name, String launchedAs, WindowSnapshot... windows) {
    sessions.add(
        foreign(name, windows)
            .launchedAs(launchedAs)
            .layoutName("dev")
            .owner(FILE)
            .requestedName("dev")
            .build());
  }

  private SessionFinder finder() {
    return SessionFinder.of(
        Snapshot.builder().serverId("1").sessions(sessions).ended(ended).build());
  }

  private FoundLayout found() {
    return finder().find(DEV);
  }

  private static List<String> names(FoundLayout found) {
    return found.sessions().stream().map(each -> each.session().name()).toList();
  }

  private static List<String> ids(List<PlacedPane> panes) {
    return panes.stream().map(placed -> placed.pane().id()).toList();
  }

  @Test
  void aRenamedSessionIsFoundByItsMarkAndAnotherOfItsNameIsNot() {
    own("mine", "dev", window("@1", pane("%1", identity(FILE, "dev", "dev", "api"))));
    sessions.add(foreign("dev").build());
    assertThat(names(found())).containsExactly("mine");
    assertThat(found().session().orElseThrow().tabs()).containsOnlyKeys("api");
    assertThat(found().guests()).isEmpty();
  }

  @Test
  void ofSeveralSessionsTheOneWithTheRequestedNameIsMeant() {
    own("dev_1", "dev_1");
    own("dev_2", "dev_2");
    assertThat(found().session()).isEmpty();
    assertThat(names(found())).containsExactly("dev_1", "dev_2");
    own("dev", "dev");
    assertThat(found().session().orElseThrow().session().name()).isEqualTo("dev");
  }

  @Test
  void anotherFilesLayoutOfTheSameNameIsNotFoundUnlessTheFileIsGone() {
    sessions.add(
        foreign("dev", window("@1", pane("%1", identity(OTHER, "dev", "dev", "api"))))
            .launchedAs("dev")
            .layoutName("dev")
            .owner(OTHER)
            .requestedName("dev")
            .build());
    assertThat(found().isEmpty()).isTrue();
    SessionFinder moved = SessionFinder.of(finder().snapshot(), OTHER::equals);
    assertThat(names(moved.find(DEV))).containsExactly("dev");
    assertThat(moved.find(DEV).sessions().get(0).tabs()).containsOnlyKeys("api");
    assertThat(moved.find(new LayoutKey(FILE, "web", "dev")).isEmpty()).isTrue();
    assertThat(moved.find(new LayoutKey(FILE, "dev", "x_dev")).isEmpty()).isTrue();
  }

  @Test
  void anotherLayoutOfTheFileIsNotFoundByTheSessionNameThatItSharesUnlessItWasMergedThere() {
    LayoutKey other = new LayoutKey(FILE, "x", "dev");
    own("dev", "dev", window("@1", pane("%1", identity(FILE, "dev", "dev", "api"))));
    assertThat(finder().find(other).isEmpty()).isTrue();
    FoundLayout merged = finder().findAll(List.of(DEV, other)).get(1);
    assertThat(merged.key()).isEqualTo(other);
    assertThat(names(merged)).containsExactly("dev");
    PaneIdentity mark = PaneIdentity.builder("x", "api").owner(FILE).requestedName("dev").build();
    sessions.add(foreign("mine", window("@2", pane("%2", mark))).build());
    assertThat(ids(finder().findAll(List.of(DEV, other)).get(1).guests())).containsExactly("%2");
  }

  @Test
  void aMovedPaneBelongsToTheSessionThatItWasLaunchedInto() {
    PaneSnapshot moved = pane("%2", identity(FILE, "dev", "dev_1", "api"));
    own("dev", "dev", window("@1", pane("%1", identity(FILE, "dev", "dev", "api")), moved));
    own("dev_1", "dev_1");
    assertThat(ids(found().sessions().get(0).tabs().get("api"))).containsExactly("%1");
    assertThat(ids(found().sessions().get(1).tabs().get("api"))).containsExactly("%2");
    assertThat(ids(found().sessions().get(1).outliving())).containsExactly("%2");
    SessionSnapshot dev1 = sessions.get(1);
    assertThat(ids(finder().find(dev1).orElseThrow().tabs().get("api"))).containsExactly("%2");
    assertThat(finder().find(foreign("mine").build())).isEmpty();
    assertThat(found().sessions().get(0).outliving()).isEmpty();
  }

  @Test
  void ofTwoSessionsThatWereLaunchedUnderOneNameThePlaceDecides() {
    own("old", "dev", window("@1", pane("%1", identity(FILE, "dev", "dev", "api"))));
    own("dev", "dev", window("@2", pane("%2", identity(FILE, "dev", "dev", "api"))));
    assertThat(ids(found().sessions().get(0).tabs().get("api"))).containsExactly("%1");
    assertThat(ids(found().sessions().get(1).tabs().get("api"))).containsExactly("%2");
  }

  @Test
  void ofTwoSessionsThatWereLaunchedUnderOneNameAMovedPaneIsOfTheOneWithItsLaunch() {
    own("old", "dev", window("@1", pane("%1", launch("first", "web"))));
    own("dev", "dev", window("@2", pane("%2", launch("second", "web"))));
    PaneSnapshot one = pane("%3", launch("first", "api"));
    sessions.add(foreign("mine", window("@3", one, pane("%4", launch("second", "api")))).build());
    CommandState.Ended end = new CommandState.Ended(3, Optional.empty(), Optional.empty());
    ended.add(new EndedTab("dev", launch("second", "job"), end));
    assertThat(ids(found().sessions().get(0).tabs().get("api"))).containsExactly("%3");
    assertThat(ids(found().sessions().get(1).tabs().get("api"))).containsExactly("%4");
    assertThat(found().sessions().get(0).ended()).isEmpty();
    assertThat(found().sessions().get(1).ended()).hasSize(1);
    String id = found().sessions().get(1).session().id();
    assertThat(names(found().launchedAs("dev", Optional.of(id)))).containsExactly("dev");
    assertThat(names(found().launchedAs("dev", Optional.of("gone")))).hasSize(2);
  }

  private static PaneIdentity launch(String launch, String tab) {
    return identity(FILE, "dev", "dev", tab).toBuilder().launch(launch).build();
  }

  @Test
  void aPaneInAnothersSessionIsAGuestIfItsOwnSessionIsGone() {
    PaneSnapshot api = pane("%1", identity(FILE, "dev", "dev", "api"));
    sessions.add(foreign("mine", window("@1", api)).build());
    assertThat(found().sessions()).isEmpty();
    assertThat(found().guestTabs()).containsOnlyKeys("api");
    assertThat(found().guests().get(0).session().name()).isEqualTo("mine");
    own("dev", "dev");
    assertThat(found().guests()).isEmpty();
    assertThat(ids(found().sessions().get(0).outliving())).containsExactly("%1");
  }

  @Test
  void aPaneThatWasMergedIntoAnothersSessionIsNoPartOfAnOwnOne() {
    sessions.add(
        foreign("dev", window("@1", pane("%1", identity(FILE, "dev", "dev", "api")))).build());
    own("dev_1", "dev_1");
    assertThat(ids(found().guests())).containsExactly("%1");
    assertThat(found().sessions().get(0).tabs()).isEmpty();
  }

  @Test
  void aWindowThatSessionsShareHasItsPanesOnceAndInTheOwnSession() {
    WindowSnapshot shared = window("@1", pane("%1", identity(FILE, "dev", "dev", "api")));
    sessions.add(foreign("twin", shared).group("g").build());
    own("dev", "dev", shared);
    assertThat(ids(found().sessions().get(0).tabs().get("api"))).containsExactly("%1");
    assertThat(ids(found().sessions().get(0).outliving())).containsExactly("%1");
  }

  @Test
  void recordsGoToTheSessionThatIsKnownByTheirNameOrStayWithTheLayout() {
    CommandState.Ended end = new CommandState.Ended(3, Optional.empty(), Optional.empty());
    ended.add(new EndedTab("dev", identity(FILE, "dev", "dev", "api"), end));
    ended.add(new EndedTab("dev_1", identity(FILE, "dev", "dev_1", "api"), end));
    ended.add(new EndedTab("dev", identity(OTHER, "dev", "dev", "api"), end));
    own("renamed", "dev");
    assertThat(found().sessions().get(0).ended()).containsExactly(ended.get(0));
    assertThat(found().ended()).containsExactly(ended.get(1));
    assertThat(found().launchedAs("dev").ended()).isEmpty();
    assertThat(found().launchedAs("dev_1").ended()).hasSize(1);
    assertThat(names(found().launchedAs("dev"))).containsExactly("renamed");
    assertThat(found().launchedAs("dev_1").sessions()).isEmpty();
  }

  @Test
  void whatAnOwnerHasLaunchedIsKnownFromSessionsPanesAndRecords() {
    own("dev", "dev");
    sessions.add(
        foreign("mine", window("@1", pane("%1", identity(FILE, "x_dev", "x_dev", "api")))).build());
    CommandState.Ended end = new CommandState.Ended(0, Optional.empty(), Optional.empty());
    ended.add(new EndedTab("y", identity(FILE, "y", "y", "api"), end));
    ended.add(new EndedTab("z", identity(OTHER, "z", "z", "api"), end));
    assertThat(finder().launchedBy(FILE))
        .extracting(LayoutKey::requestedName)
        .containsExactly("dev", "x_dev", "y");
  }

  @Test
  void aNameMeansTheSessionThatHasItElseThoseLaunchedUnderIt() {
    own("one", "dev");
    own("two", "dev");
    assertThat(finder().named("dev"))
        .extracting(SessionSnapshot::name)
        .containsExactly("one", "two");
    sessions.add(foreign("dev").build());
    assertThat(finder().named("dev")).extracting(SessionSnapshot::name).containsExactly("dev");
    assertThat(finder().named("de")).isEmpty();
  }

  @Test
  void aBackendWithoutOwnersLaunchesForNone() {
    sessions.add(foreign("renamed").launchedAs("dev").build());
    LayoutKey key = new LayoutKey(Owner.NONE, "dev", "dev");
    assertThat(names(finder().find(key))).containsExactly("renamed");
    assertThat(found().sessions()).isEmpty();
  }
}
