package dev.sessions.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.LaunchStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaunchPlannerTest {
  private static final BackendInfo ALL = ConflictPolicyTest.ALL;

  @ParameterizedTest
  @EnumSource(ConflictPolicy.class)
  void aFreeNameBecomesACreateOfEveryTab(ConflictPolicy policy) {
    LaunchPlan plan = plan(policy, Snapshot.noServer(), request("s", "dev", "api!1", "db!2"));
    assertThat(steps(plan)).containsExactly("create s of dev: add api!1, add db!2");
    assertThat(windows(plan)).containsExactly("add api!1, add db!2");
    assertThat(plan.policy()).isEqualTo(policy);
    assertThat(plan.steps().get(0).existing()).isEmpty();
    assertThat(plan.steps().get(0).exitMode()).isEqualTo(ExitMode.KILL_WINDOW);
    assertThat(plan.changesNothing()).isFalse();
  }

  @Test
  void errorRefusesBeforeAnyStep() {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () ->
                plan(
                    ConflictPolicy.ERROR,
                    running(session("$1", "s")),
                    request("s", "dev", "api!1")))
        .withMessageContaining("session 's' (foreign");
  }

  @ParameterizedTest
  @EnumSource(
      value = ConflictPolicy.class,
      names = {"RESTART", "MERGE_OVERWRITE", "MERGE_SKIP"})
  void anUnsupportedPolicyIsRefused(ConflictPolicy policy) {
    assertThatExceptionOfType(UnsupportedPolicyException.class)
        .isThrownBy(
            () ->
                LaunchPlanner.plan(
                    List.of(request("s", "dev", "api!1")),
                    SessionFinder.of(Snapshot.noServer()),
                    policy,
                    ExitMode.TERMINATE,
                    BackendInfo.builder("plain").build()));
  }

  @Test
  void restartReplacesTheSessionThatRunsWithAllNewWindows() {
    Snapshot snapshot = running(session("$7", "s", named("@1", "api")));
    LaunchPlan plan = plan(ConflictPolicy.RESTART, snapshot, request("s", "dev", "api!1"));
    assertThat(steps(plan)).containsExactly("replace s of dev: add api!1");
    assertThat(plan.steps().get(0).existing()).contains(new SessionRef("life-1", "$7", "s"));
  }

  @Test
  void renameLaunchesEveryRequestUnderItsOwnName() {
    LaunchPlan plan =
        plan(
            ConflictPolicy.RENAME,
            running(session("$1", "s")),
            request("s", "dev", "api!1"),
            request("s", "ops", "top!2"),
            request("t", "web", "www!3"));
    assertThat(steps(plan))
        .containsExactly(
            "create s_1 of dev: add api!1",
            "create s_2 of ops: add top!2",
            "create t of web: add www!3");
    assertThat(windows(plan)).containsExactly("add api!1", "add top!2", "add www!3");
  }

  @Test
  void skipLaunchesOnlyWhatIsMissing() {
    LaunchPlan plan =
        plan(
            ConflictPolicy.SKIP,
            running(session("$1", "s", named("@1", "other"))),
            request("s", "dev", "api!1"),
            request("t", "web", "www!1"),
            request("t", "web", "www!2"));
    assertThat(steps(plan)).containsExactly("create t of web: add www!1");
    assertThat(windows(plan)).containsExactly("", "add www!1", "");
    assertThat(leftOut(plan)).containsExactly("api", "", "www");
  }

  @Test
  void mergeSkipKeepsWindowsThatAreThereAndAddsTheOthers() {
    Snapshot snapshot = running(session("$1", "s", named("@4", "api"), named("@5", "mine")));
    LaunchPlan plan =
        plan(ConflictPolicy.MERGE_SKIP, snapshot, request("s", "dev", "web!1", "api!2"));
    assertThat(steps(plan)).containsExactly("merge s of dev: add web!1, keep api!2 %4");
    assertThat(plan.steps().get(0).existing()).contains(new SessionRef("life-1", "$1", "s"));
  }

  @Test
  void mergeOverwriteReplacesEveryWindowOfATabAndAddsTheOthers() {
    Snapshot snapshot =
        running(session("$1", "s", named("@4", "api"), named("@5", "mine"), named("@6", "api")));
    LaunchPlan plan =
        plan(ConflictPolicy.MERGE_OVERWRITE, snapshot, request("s", "dev", "web!1", "api!2"));
    assertThat(steps(plan)).containsExactly("merge s of dev: add web!1, replace api!2 %4 %6");
  }

  @Test
  void aWindowIsFoundByItsIdentityAfterARename() {
    Snapshot snapshot =
        running(session("$1", "s", marked("@4", "vim", "api"), marked("@5", "api", "db")));
    LaunchPlan plan =
        plan(ConflictPolicy.MERGE_OVERWRITE, snapshot, request("s", "dev", "api!1", "vim!2"));
    assertThat(steps(plan)).containsExactly("merge s of dev: replace api!1 %4, add vim!2");
  }

  @Test
  void aPaneIsFoundInWhateverWindowItIsAndTheOthersOfThatWindowStay() {
    Snapshot snapshot = running(session("$1", "s", marked("@4", "web", "web", "api")));
    assertThat(
            steps(plan(ConflictPolicy.MERGE_SKIP, snapshot, request("s", "dev", "api!1", "b!2"))))
        .containsExactly("merge s of dev: keep api!1 %4.1, add b!2");
    LaunchPlan plan = plan(ConflictPolicy.MERGE_OVERWRITE, snapshot, request("s", "dev", "api!1"));
    assertThat(steps(plan)).containsExactly("merge s of dev: replace api!1 %4.1");
    assertThat(plan.steps().get(0).tabs().get(0).place()).isEmpty();
  }

  @Test
  void aWindowOfTheTabAloneGivesItsPlaceToTheNewOne() {
    Snapshot snapshot = running(session("$1", "s", marked("@4", "vim", "api")));
    LaunchPlan plan = plan(ConflictPolicy.MERGE_OVERWRITE, snapshot, request("s", "dev", "api!1"));
    assertThat(plan.steps().get(0).tabs().get(0).place()).contains("@4");
  }

  @Test
  void aPaneThatAPersonMovedToAnotherSessionIsNotLaunchedASecondTime() {
    SessionSnapshot theirs = session("$2", "mine", marked("@9", "zsh", "api"));
    Snapshot snapshot = running(launched("$1", "s", marked("@4", "web", "web")), theirs);
    LayoutRequest request = request("s", "dev", "web!1", "api!2");
    assertThat(plan(ConflictPolicy.MERGE_SKIP, snapshot, request).steps()).isEmpty();
    LaunchPlan plan = plan(ConflictPolicy.MERGE_OVERWRITE, snapshot, request);
    assertThat(steps(plan)).containsExactly("merge s of dev: replace web!1 %4, replace api!2 %9");
    assertThat(plan.steps().get(0).tabs().get(1).place()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ConflictPolicy.class,
      names = {"MERGE_OVERWRITE", "MERGE_SKIP"})
  void aPersonsWindowOfTheTabsNameIsNoTabOfASessionThatWeLaunched(ConflictPolicy policy) {
    Snapshot snapshot = running(launched("$1", "s", named("@4", "api")));
    assertThat(steps(plan(policy, snapshot, request("s", "dev", "api!1"))))
        .containsExactly("merge s of dev: add api!1");
  }

  private static SessionSnapshot launched(String id, String name, WindowSnapshot... windows) {
    return session(id, name, windows).toBuilder().launchedAs(name).layoutName("dev").build();
  }

  @Test
  void aMergeThatWouldChangeNothingHasNoStep() {
    Snapshot snapshot = running(session("$1", "s", named("@4", "api"), named("@5", "db")));
    LaunchPlan plan =
        plan(
            ConflictPolicy.MERGE_SKIP,
            snapshot,
            request("s", "dev", "api!1", "db!2"),
            request("s", "dev", "db!3"));
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.changesNothing()).isTrue();
    assertThat(plan.sessions())
        .extracting(session -> session.name().decision())
        .containsOnly(Decision.MERGE);
    assertThat(windows(plan)).containsExactly("keep api!1 %4, keep db!2 %5", "");
    assertThat(leftOut(plan)).containsExactly("", "db");
  }

  @Test
  void mergeOverwriteFoldsDuplicatesAndTheLaterTabTakesTheEarlierPlace() {
    LaunchPlan plan =
        plan(
            ConflictPolicy.MERGE_OVERWRITE,
            Snapshot.noServer(),
            request("s", "dev", "a!1", "b!2", "c!3"),
            request("s", "ops", "d!4", "b!5"));
    assertThat(steps(plan)).containsExactly("create s of dev: add a!1, add b!5, add c!3, add d!4");
    assertThat(windows(plan)).containsExactly("add a!1, add c!3", "add b!5, add d!4");
    assertThat(leftOut(plan)).containsExactly("b", "");
    assertThat(decisions(plan)).containsExactly("s=create", "s=merge(duplicate)");
  }

  @Test
  void mergeSkipFoldsDuplicatesAndTheEarlierTabStays() {
    LaunchPlan plan =
        plan(
            ConflictPolicy.MERGE_SKIP,
            Snapshot.noServer(),
            request("s", "dev", "a!1", "b!2"),
            request("s", "ops", "d!4", "b!5"));
    assertThat(steps(plan)).containsExactly("create s of dev: add a!1, add b!2, add d!4");
    assertThat(windows(plan)).containsExactly("add a!1, add b!2", "add d!4");
    assertThat(leftOut(plan)).containsExactly("", "b");
  }

  @Test
  void duplicatesAreFoldedIntoASessionThatRunsToo() {
    Snapshot snapshot = running(session("$1", "s", named("@4", "b"), named("@5", "x")));
    LayoutRequest first = request("s", "dev", "a!1", "b!2");
    LayoutRequest second = request("s", "ops", "b!3", "x!4");
    assertThat(steps(plan(ConflictPolicy.MERGE_OVERWRITE, snapshot, first, second)))
        .containsExactly("merge s of dev: add a!1, replace b!3 %4, replace x!4 %5");
    assertThat(steps(plan(ConflictPolicy.MERGE_SKIP, snapshot, first, second)))
        .containsExactly("merge s of dev: add a!1, keep b!2 %4, keep x!4 %5");
  }

  @Test
  void stepsComeInTheOrderInWhichTheirNamesWereFirstPlanned() {
    LaunchPlan plan =
        plan(
            ConflictPolicy.MERGE_SKIP,
            Snapshot.noServer(),
            request("z", "l1", "a!1"),
            request("a", "l2", "a!1"),
            request("z", "l3", "b!1"));
    assertThat(plan.steps()).extracting(LaunchStep::sessionName).containsExactly("z", "a");
    assertThat(plan.sessions())
        .extracting(session -> session.request().layout().layoutName())
        .containsExactly("l1", "l2", "l3");
  }

  @Test
  void noWindowBelongsToTwoTabsAndAMarkedPaneLeavesOthersOfItsNameAlone() {
    Snapshot snapshot =
        running(session("$1", "s", marked("@1", "b", "a"), named("@2", "b"), named("@3", "a")));
    LaunchPlan plan =
        plan(
            ConflictPolicy.MERGE_OVERWRITE,
            snapshot,
            request("s", "dev", "a!1", "b!2"),
            request("s", "dev", "b!3", "a!4"));
    assertThat(plan.steps().get(0).tabs())
        .flatExtracting(window -> window.existing())
        .containsExactlyInAnyOrder("%1", "%2");
  }

  private static final SessionSnapshot RENAMED_BY_A_PERSON =
      SessionSnapshot.builder("$1", "mine", Instant.EPOCH)
          .launchedAs("s")
          .layoutName("dev")
          .windows(List.of(marked("@1", "vim", "api")))
          .build();

  @ParameterizedTest
  @EnumSource(
      value = ConflictPolicy.class,
      names = {"MERGE_OVERWRITE", "MERGE_SKIP"})
  void aMergeGoesIntoTheSessionThatAPersonHasRenamed(ConflictPolicy policy) {
    LaunchPlan plan =
        plan(policy, running(RENAMED_BY_A_PERSON), request("s", "dev", "api!1", "db!2"));
    assertThat(plan.sessions().get(0).name().sessionName()).isEqualTo("mine");
    assertThat(plan.steps().get(0).existing()).contains(new SessionRef("life-1", "$1", "mine"));
    assertThat(windows(plan)).hasSize(1).first().asString().endsWith(", add db!2");
  }

  @Test
  void whatIsRenamedKeepsThePersonsNameAndIsKnownByItsFirst() {
    LaunchPlan plan =
        plan(ConflictPolicy.RESTART, running(RENAMED_BY_A_PERSON), request("s", "dev", "api!1"));
    assertThat(steps(plan)).containsExactly("replace mine of dev: add api!1");
    assertThat(plan.steps().get(0).launchedAs()).isEqualTo("s");
    assertThat(plan.steps().get(0).requestedName()).isEqualTo("s");
    assertThat(plan.sessions().get(0).launchedAs()).isEqualTo("s");
    LayoutRequest request = request("s", "dev", "api!1", "db!2");
    LaunchPlan merge = plan(ConflictPolicy.MERGE_SKIP, running(RENAMED_BY_A_PERSON), request);
    assertThat(merge.steps().get(0).launchedAs()).isEqualTo("s");
    assertThat(merge.steps().get(0).requestedName()).isEqualTo("s");
    assertThat(merge.sessions().get(0).isForeign()).isFalse();
  }

  @Test
  void theOtherPoliciesKnowARenamedSessionToo() {
    Snapshot snapshot = running(RENAMED_BY_A_PERSON);
    LayoutRequest request = request("s", "dev", "api!1");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> plan(ConflictPolicy.ERROR, snapshot, request))
        .withMessageContaining("it runs already as 'mine'");
    assertThat(decisions(plan(ConflictPolicy.SKIP, snapshot, request)))
        .containsExactly("mine=keep(existing)");
    assertThat(steps(plan(ConflictPolicy.RENAME, snapshot, request)))
        .containsExactly("create s of dev: add api!1");
  }

  @Test
  void aRestartEndsThePanesThatAPersonMovedElsewhere() {
    SessionSnapshot theirs = session("$2", "mine", marked("@9", "zsh", "api"));
    Snapshot snapshot = running(launched("$1", "s", marked("@4", "web", "web")), theirs);
    LaunchPlan plan = plan(ConflictPolicy.RESTART, snapshot, request("s", "dev", "web!1", "api!2"));
    assertThat(plan.steps().get(0).endingPanes()).containsExactly("%9");
  }

  @Test
  void aRestartEndsThePanesWhoseWindowAnotherSessionHasToo() {
    WindowSnapshot shared = marked("@4", "web", "web");
    SessionSnapshot view = session("$2", "view", shared, named("@5", "zsh"));
    Snapshot snapshot = running(launched("$1", "s", shared, marked("@6", "db", "db")), view);
    LaunchPlan plan = plan(ConflictPolicy.RESTART, snapshot, request("s", "dev", "web!1"));
    assertThat(plan.steps().get(0).endingPanes()).containsExactly("%4");
  }

  private static List<String> ids(List<PlacedPane> panes) {
    return panes.stream().map(placed -> placed.pane().id()).toList();
  }

  @Test
  void aPlanNamesEveryPaneThatEndsAndThoseThatNothingReplaces() {
    SessionSnapshot theirs = session("$2", "mine", marked("@9", "zsh", "api"), named("@8", "vim"));
    WindowSnapshot shared = named("@7", "top");
    SessionSnapshot own =
        launched("$1", "s", marked("@4", "web", "web", "old"), named("@5", "zsh"), shared);
    Snapshot snapshot = running(own, theirs, session("$3", "other", shared));
    LayoutRequest request = request("s", "dev", "web!1", "api!2");
    PlannedSession restart = plan(ConflictPolicy.RESTART, snapshot, request).sessions().get(0);
    assertThat(ids(restart.ending())).containsExactly("%4", "%4.1", "%5", "%9");
    assertThat(ids(restart.endingForGood())).containsExactly("%4.1", "%5");
    PlannedSession merge =
        plan(ConflictPolicy.MERGE_OVERWRITE, snapshot, request).sessions().get(0);
    assertThat(ids(merge.ending())).containsExactly("%4", "%9");
    assertThat(merge.endingForGood()).isEmpty();
    for (ConflictPolicy policy : List.of(ConflictPolicy.SKIP, ConflictPolicy.MERGE_SKIP)) {
      assertThat(plan(policy, snapshot, request).sessions().get(0).ending()).isEmpty();
    }
    PlannedSession other =
        plan(
                ConflictPolicy.RESTART,
                running(own),
                new LayoutRequest("s", request.layout(), Owner.named("/b")))
            .sessions()
            .get(0);
    assertThat(ids(other.endingForGood())).containsExactly("%4", "%4.1", "%5", "%7");
  }

  @Test
  void panesInAnothersSessionAreLaunchedAnewThere() {
    WindowSnapshot theirs = named("@5", "db");
    Snapshot snapshot = running(session("$2", "work", marked("@9", "zsh", "api"), theirs));
    LayoutRequest request = request("s", "dev", "api!1", "db!2");
    assertThat(steps(plan(ConflictPolicy.RESTART, snapshot, request)))
        .containsExactly("merge work of dev: replace api!1 %9, add db!2");
    assertThat(steps(plan(ConflictPolicy.MERGE_OVERWRITE, snapshot, request)))
        .containsExactly("merge work of dev: replace api!1 %9, replace db!2 %5");
    assertThat(steps(plan(ConflictPolicy.MERGE_SKIP, snapshot, request("s", "dev", "x!1"))))
        .containsExactly("merge work of dev: add x!1");
    LaunchPlan kept = plan(ConflictPolicy.SKIP, snapshot, request);
    assertThat(decisions(kept)).containsExactly("work=keep(panes)");
    assertThat(kept.sessions().get(0).isForeign()).isTrue();
  }

  @Test
  void ofSeveralSessionsThatHavePanesTheOneWithTheRequestedNameIsMeant() {
    SessionSnapshot other = session("$1", "other", marked("@1", "x", "api"));
    SessionSnapshot same = session("$2", "s", marked("@2", "x", "db"));
    SessionSnapshot third = session("$3", "third", marked("@3", "x", "web"));
    LayoutRequest request = request("s", "dev", "api!1", "db!2", "web!3");
    LaunchPlan plan = plan(ConflictPolicy.MERGE_OVERWRITE, running(other, same, third), request);
    assertThat(decisions(plan)).containsExactly("s=merge(panes)");
    assertThat(decisions(plan(ConflictPolicy.SKIP, running(other, third), request)))
        .containsExactly("other=keep(panes)");
  }

  @Test
  void aRenamedRequestIsKnownByItsNewNameAndSaysThatItWasRenamed() {
    LayoutRequest request = request("s", "dev", "api!1");
    LaunchPlan renamed = plan(ConflictPolicy.RENAME, running(launched("$1", "s")), request);
    assertThat(renamed.sessions().get(0).launchedAs()).isEqualTo("s_1");
    assertThat(renamed.sessions().get(0).name().isRenamed()).isTrue();
    assertThat(renamed.steps().get(0).launchedAs()).isEqualTo("s_1");
    LaunchPlan merged = plan(ConflictPolicy.MERGE_SKIP, running(launched("$1", "s")), request);
    assertThat(merged.sessions().get(0).name().isRenamed()).isFalse();
    LaunchPlan free = plan(ConflictPolicy.RENAME, running(), request);
    assertThat(free.sessions().get(0).name().isRenamed()).isFalse();
  }

  @Test
  void anothersSessionOfTheNameIsForeignAlsoIfItWasLaunched() {
    Owner other = Owner.named("/b.yaml");
    SessionSnapshot theirs =
        launched("$1", "s", marked("@1", "api", "api")).toBuilder().owner(other).build();
    LayoutRequest request =
        new LayoutRequest("s", request("s", "dev", "api!1").layout(), Owner.named("/a.yaml"));
    LaunchPlan plan = plan(ConflictPolicy.MERGE_OVERWRITE, running(theirs), request);
    assertThat(decisions(plan)).containsExactly("s=merge(foreign)");
    assertThat(steps(plan)).containsExactly("merge s of dev: replace api!1 %1");
    assertThat(plan.sessions().get(0).isForeign()).isTrue();
  }

  @Test
  void twoNamesThatMeetInOneSessionAreRefused() {
    Snapshot snapshot = running(RENAMED_BY_A_PERSON);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () ->
                plan(
                    ConflictPolicy.MERGE_SKIP,
                    snapshot,
                    request("s", "dev", "a!1"),
                    request("mine", "mine", "b!2")))
        .withMessageContaining("session 'mine' (duplicate");
  }

  @Test
  void ofSeveralSessionsOfOneLayoutTheOneWithTheNameIsMeant() {
    SessionSnapshot one = launched("$1", "s_1").toBuilder().requestedName("s").build();
    SessionSnapshot two = launched("$2", "s_2").toBuilder().requestedName("s").build();
    LayoutRequest request = request("s", "dev", "api!1");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> plan(ConflictPolicy.RESTART, running(one, two), request))
        .withMessageContaining("s_1, s_2");
    assertThat(steps(plan(ConflictPolicy.RESTART, running(one, two, launched("$3", "s")), request)))
        .containsExactly("replace s of dev: add api!1");
  }

  private static LaunchPlan plan(
      ConflictPolicy policy, Snapshot snapshot, LayoutRequest... requests) {
    return LaunchPlanner.plan(
        List.of(requests), SessionFinder.of(snapshot), policy, ExitMode.KILL_WINDOW, ALL);
  }

  private static List<String> steps(LaunchPlan plan) {
    return plan.steps().stream().map(PlanText::step).toList();
  }

  private static List<String> windows(LaunchPlan plan) {
    return plan.sessions().stream().map(session -> PlanText.windows(session.windows())).toList();
  }

  private static List<String> decisions(LaunchPlan plan) {
    return plan.sessions().stream()
        .map(session -> PlanText.names(List.of(session.name())))
        .toList();
  }

  private static List<String> leftOut(LaunchPlan plan) {
    return plan.sessions().stream()
        .map(session -> session.tabsLeftOut().stream().map(TabConfig::tabName).toList())
        .map(names -> String.join(" ", names))
        .toList();
  }

  /** Creates a request of tabs that are written as {@code name!command}. */
  private static LayoutRequest request(String sessionName, String layoutName, String... tabs) {
    List<TabConfig> configs = new ArrayList<>();
    for (String tab : tabs) {
      String[] parts = tab.split("!");
      configs.add(new TabConfig(parts[0], "/", parts[1]));
    }
    return new LayoutRequest(sessionName, new LayoutConfig(layoutName, configs));
  }

  private static Snapshot running(SessionSnapshot... sessions) {
    return Snapshot.builder().serverId("life-1").sessions(Arrays.asList(sessions)).build();
  }

  private static SessionSnapshot session(String id, String name, WindowSnapshot... windows) {
    return SessionSnapshot.builder(id, name, Instant.EPOCH).windows(List.of(windows)).build();
  }

  private static WindowSnapshot named(String id, String name) {
    PaneSnapshot pane = PaneSnapshot.builder(id.replace('@', '%')).build();
    return WindowSnapshot.builder(id, 0, name).panes(List.of(pane)).build();
  }

  private static WindowSnapshot marked(String id, String name, String... tabs) {
    List<PaneSnapshot> panes = new ArrayList<>();
    for (String tab : tabs) {
      PaneIdentity identity = PaneIdentity.builder("dev", tab).requestedName("s").build();
      String paneId = id.replace('@', '%') + (panes.isEmpty() ? "" : "." + panes.size());
      panes.add(PaneSnapshot.builder(paneId).identity(identity).build());
    }
    return WindowSnapshot.builder(id, 0, name).panes(panes).build();
  }
}
