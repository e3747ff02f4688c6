package dev.sessions.backend.support.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunContentsTest {
  private static TabConfig tab(String name) {
    return new TabConfig(name, "/", "true");
  }

  @Test
  void theContentsNameEveryTabThatIsMadeAndAreReadBack() {
    LaunchStep step =
        LaunchStep.builder(LaunchAction.MERGE, "dev")
            .existing(new SessionRef("4711:1700000000", "$3", "dev"))
            .exitMode(ExitMode.KILL_WINDOW)
            .tabs(
                List.of(
                    TabStep.of(TabAction.KEEP, tab("kept"), List.of("%7")),
                    TabStep.add(tab("two words")),
                    TabStep.of(TabAction.REPLACE, tab("old"), List.of("%8", "%9"))))
            .build();
    List<String> lines = RunContents.of(step).file().content().lines().toList();

    RunContents contents = RunContents.parse(lines).orElseThrow();

    assertThat(contents)
        .isEqualTo(
            new RunContents(
                "dev",
                "dev",
                ExitMode.KILL_WINDOW,
                LaunchAction.MERGE,
                Map.of(1, "two words", 2, "old"),
                Map.of(2, "%8"),
                Owner.NONE,
                "dev",
                "dev"));
    assertThat(contents.identity(1))
        .isEqualTo(PaneIdentity.builder("dev", "two words").exitMode(ExitMode.KILL_WINDOW).build());
    assertThat(contents.identity(5).tabName()).isEmpty();
  }

  @Test
  void whoseALaunchIsIsReadBack() {
    Owner owner = Owner.named("/home/me/it's\n#1/dev.yaml");
    LaunchStep step =
        LaunchStep.create("dev_1")
            .requestedName("dev")
            .launchedAs("first")
            .owner(owner)
            .tabs(List.of(TabStep.add(tab("api"))))
            .build();
    List<String> lines = RunContents.of(step).file().content().lines().toList();

    RunContents contents = RunContents.parse(lines).orElseThrow();
    assertThat(contents).isEqualTo(RunContents.of(step));
    assertThat(contents.owner().label()).isEqualTo(owner.label());
    assertThat(contents.requested()).isEqualTo("dev");
    assertThat(contents.identity(0).owner()).isEqualTo(owner);
    assertThat(contents.identity(0).requestedName()).isEqualTo("dev");
    assertThat(contents.identity(0).sessionName()).isEqualTo("first");
  }

  @Test
  void contentsWithoutTabsAreContents() {
    assertThat(RunContents.parse(List.of("s", "l", "terminate", "create"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 10, 99, 999999999})
  void aTabHasANumberOfUpToNineDigits(int number) {
    List<String> lines =
        List.of("s", "l", "terminate", "merge", number + " a tab", "replaces " + number + " %8");
    RunContents contents = RunContents.parse(lines).orElseThrow();
    assertThat(contents.tabs()).isEqualTo(Map.of(number, "a tab"));
    assertThat(contents.replaced()).isEqualTo(Map.of(number, "%8"));
  }

  @Test
  void aFileSaysNothingOfItsContentWhichMayHoldSecrets() {
    RunFile file = new RunFile("0.cmd", "secret");
    assertThat(file)
        .hasToString("RunFile[0.cmd]")
        .hasSameHashCodeAs(new RunFile("0.cmd", "secret"));
    assertThat(file).isNotEqualTo(new RunFile("0.cmd", "other")).isNotEqualTo("0.cmd");
    assertThat(file).isNotEqualTo(new RunFile("1.cmd", "secret"));
    assertThat(file.hashCode()).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s|l",
        "s|l|terminate",
        "s|l|never|create",
        "s|l|terminate|never",
        "s|l|terminate|create|tab",
        "s|l|terminate|create| tab",
        "s|l|terminate|create|1234567890 tab",
        "s|l|terminate|create|/ tab",
        "s|l|terminate|create|: tab",
        "s|l|terminate|create|1tab",
        "s|l|terminate|create|12",
        "s|l|terminate|merge|replaces x %8"
      })
  void whatIsNoContentsIsReadAsNone(String lines) {
    assertThat(RunContents.parse(List.of(lines.split("\\|")))).isEmpty();
  }
}
