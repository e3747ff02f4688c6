package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.FormatVersion;
import dev.sessions.backend.support.run.RunFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a launch is called, and what says of it what it is. */
class NamesOnDiskTest {
  @Test
  void theLauncherHasItsSearchPathAndShellQuoted() {
    RunFile launcher = Launcher.file("/it's/bin", "/bin/my sh", 0);

    assertThat(launcher.name()).isEqualTo("launch.sh");
    assertThat(launcher.content()).contains("PATH='/it'\\''s/bin'", "'/bin/my sh' \"$sessions");
  }

  @Test
  void manyLaunchersThatHoldLookLessOften() {
    assertThat(Launcher.file("/bin", "/bin/sh", 1).content()).contains("sleep 0.050 ");
    assertThat(Launcher.file("/bin", "/bin/sh", 200).content()).contains("sleep 1.000 ");
    assertThat(Launcher.file("/bin", "/bin/sh", 9000).content()).contains("sleep 2.000 ");
    assertThat(Launcher.file("/bin", "/bin/sh", 0).content()).doesNotContain("port or lock");
  }

  @Test
  void theContentsNameEveryTabThatIsMadeAndAreReadBack() {
    LaunchScript launch =
        LaunchCompilerTest.compile(
            LaunchAction.MERGE,
            ExitMode.KILL_WINDOW,
            TabStep.of(TabAction.KEEP, LaunchCompilerTest.tab("kept"), List.of("%7")),
            TabStep.add(LaunchCompilerTest.tab("two words")),
            TabStep.of(TabAction.REPLACE, LaunchCompilerTest.tab("old"), List.of("%8", "%9")));
    List<String> lines = RunContents.of(launch.step()).file().content().lines().toList();

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
            .owner(owner)
            .tabs(List.of(TabStep.add(LaunchCompilerTest.tab("api"))))
            .build();
    List<String> lines = RunContents.of(step).file().content().lines().toList();

    RunContents contents = RunContents.parse(lines).orElseThrow();
    assertThat(contents).isEqualTo(RunContents.of(step));
    assertThat(contents.owner().label()).isEqualTo(owner.label());
    assertThat(contents.requested()).isEqualTo("dev");
    assertThat(contents.identity(0).ownerId()).isEqualTo(owner.id());
  }

  @Test
  void contentsWithoutTabsAreContents() {
    assertThat(RunContents.parse(List.of("s", "l", "terminate", "create"))).isPresent();
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
        "s|l|terminate|merge|replaces 1 8"
      })
  void whatIsNoContentsIsReadAsNone(String lines) {
    assertThat(RunContents.parse(List.of(lines.split("\\|")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bin/sh /s/0a1b/launch-2.sh terminate 0 dev api /tmp",
        "/bin/sh \"/s x/0a1b/launch-12.sh\" anything"
      })
  void theCallOfALaterReleasesLauncherIsNone(String call) {
    assertThat(FormatVersion.isLaterCall(call)).isTrue();
    assertThat(LauncherCall.parse(call)).isEmpty();
  }

  @Test
  void aMarkIsReadBackAndNothingElseIs() {
    SessionMark mark = new SessionMark("0a1b2c", "my session", "the layout", "12ab", "a name");

    assertThat(mark.text()).isEqualTo("1 0a1b2c my=20session the=20layout 12ab a=20name");
    assertThat(SessionMark.parse(mark.text())).contains(mark);
    assertThat(SessionMark.parse("")).isEmpty();
    assertThat(SessionMark.parse("1 0a1b2c one two -")).isEmpty();
    assertThat(SessionMark.parse("0a1b2c one two - one three")).isEmpty();
    assertThat(SessionMark.parse("0 0a1b2c one two - one")).isEmpty();
    assertThat(SessionMark.parse("2 0a1b2c one two - one")).isEmpty();
    assertThat(SessionMark.parse("1 0a1b2c one two - one more"))
        .contains(new SessionMark("0a1b2c", "one", "two", "", "one"));
    assertThat(SessionMark.parse("1 0a1b2c one =x - one")).isEmpty();
    assertThat(SessionMark.parse("1 0a1b2c =x two - one")).isEmpty();
    assertThat(SessionMark.parse("1 0a1b2c one two - =x")).isEmpty();
  }
}
