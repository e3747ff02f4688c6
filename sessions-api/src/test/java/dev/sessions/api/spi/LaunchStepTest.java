package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionRef;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LaunchStepTest {
  private static final TabConfig TAB = new TabConfig("api", "/", "x");
  private static final TabStep ADD = TabStep.add(TAB);
  private static final TabStep KEEP = TabStep.of(TabAction.KEEP, TAB, List.of("@1"));
  private static final SessionRef OLD = new SessionRef("1", "$0", "dev");

  private static void impossible(ThrowingCallable making, String part) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }

  @Test
  void aCreateHasNoSessionThatIsThere() {
    assertThat(LaunchStep.create("dev").tabs(List.of(ADD)).build().existing()).isEmpty();
    impossible(
        () -> LaunchStep.create("dev").existing(OLD).tabs(List.of(ADD)).build(),
        "CREATE with existing session");
  }

  @Test
  void aReplaceAndAMergeHaveOne() {
    assertThat(LaunchStep.replace(OLD).tabs(List.of(ADD)).build().existing()).contains(OLD);
    assertThat(LaunchStep.merge(OLD).tabs(List.of(KEEP)).build().existing()).contains(OLD);
    for (LaunchAction action : List.of(LaunchAction.REPLACE, LaunchAction.MERGE)) {
      impossible(
          () -> LaunchStep.builder(action, "dev").tabs(List.of(ADD)).build(),
          action + " with existing session null");
    }
  }

  @Test
  void onlyAMergeTouchesWindowsThatAreThere() {
    impossible(() -> LaunchStep.create("dev").tabs(List.of(ADD, KEEP)).build(), "can only add");
    impossible(() -> LaunchStep.replace(OLD).tabs(List.of(KEEP)).build(), "can only add tabs");
    assertThat(LaunchStep.merge(OLD).tabs(List.of(ADD, KEEP)).build().tabs())
        .containsExactly(ADD, KEEP);
  }

  @Test
  void aStepHasTabsAndDoesNotChange() {
    impossible(() -> LaunchStep.create("dev").build(), "without tabs: dev");
    List<TabStep> tabs = new ArrayList<>(List.of(ADD));
    LaunchStep step = LaunchStep.create("dev").tabs(tabs).build();
    tabs.clear();
    assertThat(step.tabs()).containsExactly(ADD).isUnmodifiable();
  }

  @Test
  void whatIsNotGivenHasADefault() {
    LaunchStep step = LaunchStep.replace(OLD).tabs(List.of(ADD)).build();
    assertThat(step.sessionName()).isEqualTo("dev");
    assertThat(step.layoutName()).isEqualTo("dev");
    assertThat(step.exitMode()).isEqualTo(ExitMode.BACK_TO_SHELL);
  }

  @Test
  void aStepIsEqualToItsCopyAndToNoOther() {
    LaunchStep step =
        LaunchStep.merge(OLD)
            .sessionName("work")
            .layoutName("layout")
            .tabs(List.of(ADD, KEEP))
            .exitMode(ExitMode.TERMINATE)
            .requiring(Capability.of("fly"))
            .build();
    assertThat(step.toBuilder().build()).isEqualTo(step).hasSameHashCodeAs(step);
    assertThat(step).hasToString(step.toBuilder().build().toString());
    assertThat(
            List.of(
                step.toBuilder().sessionName("x").build(),
                step.toBuilder().layoutName("x").build(),
                step.toBuilder().tabs(List.of(ADD)).build(),
                step.toBuilder().exitMode(ExitMode.KILL_WINDOW).build(),
                step.toBuilder().existing(new SessionRef("2", "$0", "dev")).build(),
                step.toBuilder().launchedAs("x").build(),
                step.toBuilder().requestedName("y").build(),
                step.toBuilder().requiring(Capability.of("swim")).build()))
        .doesNotContain(step)
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyAReplaceEndsPanesElsewhere() {
    LaunchStep step =
        LaunchStep.replace(OLD)
            .tabs(List.of(ADD))
            .launchedAs("first")
            .endingPanes(List.of("%7"))
            .build();
    assertThat(step.endingPanes()).containsExactly("%7").isUnmodifiable();
    assertThat(step.launchedAs()).isEqualTo("first");
    assertThat(step.toBuilder().build()).isEqualTo(step).hasSameHashCodeAs(step);
    assertThat(step.toBuilder().endingPanes(List.of()).build()).isNotEqualTo(step);
    impossible(
        () -> LaunchStep.create("dev").tabs(List.of(ADD)).endingPanes(List.of("%7")).build(),
        "ends panes [%7]");
  }

  @Test
  void whatAStepRequiresFollowsFromWhatItIsMadeOf() {
    assertThat(LaunchStep.create("dev").tabs(List.of(ADD)).build().requires()).isEmpty();
    assertThat(LaunchStep.replace(OLD).tabs(List.of(ADD)).build().requires())
        .containsExactly(Capability.REPLACE);
    assertThat(
            LaunchStep.merge(OLD)
                .tabs(List.of(ADD, KEEP))
                .requiring(Capability.of("fly"))
                .build()
                .requires())
        .containsExactly(Capability.of("fly"), Capability.MERGE)
        .isUnmodifiable();
  }

  @Test
  void anAddedTabIsNewAndAnyOtherHasWindows() {
    assertThat(ADD.existing()).isEmpty();
    impossible(() -> TabStep.of(TabAction.ADD, TAB, List.of("@1")), "ADD with existing panes");
    impossible(() -> TabStep.of(TabAction.KEEP, TAB, List.of()), "KEEP with existing panes");
    impossible(() -> TabStep.of(TabAction.REPLACE, TAB, List.of()), "REPLACE with existing");
    assertThat(TabStep.of(TabAction.REPLACE, TAB, List.of("@1", "@2")).existing())
        .containsExactly("@1", "@2")
        .isUnmodifiable();
  }

  @Test
  void aTabIsOneUndividedPane() {
    PaneSpec pane = PaneSpec.builder("/", "x").build();
    assertThat(ADD.tabName()).isEqualTo("api");
    assertThat(ADD.panes()).isEqualTo(PaneTree.of(pane)).hasSameHashCodeAs(PaneTree.of(pane));
    assertThat(ADD.panes().panes()).containsExactly(pane);
    assertThat(ADD.panes().only().command()).isEqualTo("x");
    assertThat(ADD.requires()).isEmpty();
    assertThat(pane.toBuilder().command("y").build()).isNotEqualTo(pane);
    assertThat(pane.toBuilder().startDir("/tmp").build()).isNotEqualTo(pane);
    assertThat(KEEP.toBuilder().build()).isEqualTo(KEEP).hasSameHashCodeAs(KEEP);
    assertThat(KEEP.toBuilder().action(TabAction.REPLACE).build()).isNotEqualTo(KEEP);
  }

  @Test
  void anAttachCommandHasAProgramAndDoesNotChange() {
    impossible(() -> new AttachCommand(List.of(), false), "without a program");
    List<String> argv = new ArrayList<>(List.of("tmux"));
    AttachCommand command = new AttachCommand(argv, true);
    argv.clear();
    assertThat(command.argv()).containsExactly("tmux").isUnmodifiable();
  }

  @Test
  void actionsHaveTheWordsThatUsersRead() {
    assertThat(LaunchAction.values())
        .extracting(LaunchAction::word)
        .containsExactly("create", "replace", "merge");
    assertThat(TabAction.values())
        .extracting(TabAction::word)
        .containsExactly("add", "replace", "keep");
  }
}
