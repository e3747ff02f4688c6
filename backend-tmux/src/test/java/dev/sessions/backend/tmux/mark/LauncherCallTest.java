package dev.sessions.backend.tmux.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.launcher.CommandFiles;
import dev.sessions.backend.support.run.NameText;
import dev.sessions.backend.support.run.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls as tmux prints them, and names as they are written in them. */
class LauncherCallTest {
  @Test
  void aCallIsRead() {
    assertThat(LauncherCall.parse("/bin/sh /s/0a1b/launch.sh killWindow 12 12ab:my=20dev api /tmp"))
        .contains(
            new LauncherCall(
                new RunFolder(Path.of("/s/0a1b")),
                12,
                PaneIdentity.builder("my dev", "api")
                    .launch("0a1b")
                    .owner(Owner.read("12ab", ""))
                    .exitMode(ExitMode.KILL_WINDOW)
                    .build(),
                "/tmp"));
  }

  @Test
  void theRequestedNameAndTheSessionsAreReadIfTheyAreOthers() {
    PaneIdentity renamed = identity("12ab:dev:p_dev");
    assertThat(renamed.layoutName()).isEqualTo("dev");
    assertThat(renamed.requestedName()).isEqualTo("p_dev");
    assertThat(renamed.sessionName()).isEqualTo("p_dev");
    PaneIdentity second = identity("12ab:dev:dev:dev_1");
    assertThat(second.requestedName()).isEqualTo("dev");
    assertThat(second.sessionName()).isEqualTo("dev_1");
    assertThat(identity("12ab:dev").sessionName()).isEqualTo("dev");
  }

  @Test
  void theStartDirectoryIsReadIfItIsAPath() {
    assertThat(startDir("'/a dir' 0.cmds")).contains("/a dir");
    assertThat(startDir("/tmp")).contains("/tmp");
    assertThat(startDir("relative")).isEmpty();
    assertThat(startDir("'/open")).isEmpty();
  }

  private static Optional<String> startDir(String printed) {
    return LauncherCall.parse("/bin/sh /s/0a1b/launch.sh terminate 0 12ab:dev api " + printed)
        .orElseThrow()
        .startDir();
  }

  private static PaneIdentity identity(String mark) {
    return LauncherCall.parse("/bin/sh /s/0a1b/launch.sh terminate 0 " + mark + " api /tmp")
        .orElseThrow()
        .identity();
  }

  @Test
  void whatIsWrittenIsRead() {
    for (String launchedAs : List.of("my_dev", "p_my_dev", "p_my_dev_1")) {
      LaunchStep step =
          LaunchStep.create("now")
              .layoutName("my dev")
              .owner(Owner.named("x"))
              .requestedName(launchedAs.startsWith("p_") ? "p_my_dev" : "my_dev")
              .launchedAs(launchedAs)
              .tabs(List.of(TabStep.add(new TabConfig("api", "/home/me/it's #{here}", "run api"))))
              .build();
      RunFolder folder = new RunFolder(Path.of("/s/0a1b"));
      String words = LauncherCall.words(step, folder, 0, new CommandFiles(step, "/bin/sh"));
      PaneIdentity read = LauncherCall.parse(words.replace("'", "")).orElseThrow().identity();
      assertThat(read.requestedName()).isEqualTo(step.requestedName());
      assertThat(read.sessionName()).isEqualTo(launchedAs);
      assertThat(read.owner()).isEqualTo(step.owner());
    }
  }

  @Test
  void aNumberOfAsManyDigitsAsThereMayBeIsRead() {
    assertThat(LauncherCall.parse("/bin/sh /s/0a1b/launch.sh terminate 999999999 :dev api /tmp"))
        .map(LauncherCall::recordKey)
        .contains("/s/0a1b/999999999");
  }

  @Test
  void aFolderThatTmuxQuotedIsRead() {
    assertThat(
            LauncherCall.parse(
                "/bin/sh \"/a b/\\$x'q\\\"/0a1b/launch.sh\" terminate 0 :dev api \"/a b\""))
        .map(LauncherCall::recordKey)
        .contains("/a b/$x'q\"/0a1b/0");
  }

  @Test
  void aFolderInSingleQuotesIsRead() {
    assertThat(LauncherCall.parse("/bin/sh '/a \"b/0a1b/launch.sh' terminate 0 :dev api /tmp"))
        .map(LauncherCall::recordKey)
        .contains("/a \"b/0a1b/0");
  }

  @Test
  void aStartDirectoryThatLooksLikeACallIsNone() {
    assertThat(
            LauncherCall.parse(
                "/bin/sh /s/0a1b/launch.sh terminate 0 :dev api \"/x/launch.sh terminate 1 a b"
                    + " c\""))
        .map(LauncherCall::recordKey)
        .contains("/s/0a1b/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"sleep 9\"",
        "/bin/sh /s/0a1b/launch.sh",
        "/bin/sh /s/0a1b/launch.sh whatever 0 :dev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate x :dev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 0 :d=ev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 0 :d=4 api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 0 :dev:d=4 api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 0 :a:b:c:d api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate : :dev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate / :dev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 0 :dev  /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 0 dev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate -1 :dev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 1234567890 :dev api /tmp",
        "/bin/sh /launch.sh terminate 0 :dev api /tmp",
        "/bin/bash /s/0a1b/launch.sh terminate 0 :dev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 0 dev",
        "/bin/sh /s/0a1b\0/launch.sh terminate 0 :dev api /tmp",
        "/bin/sh /s/0a1b/launch.sh terminate 0 :dev api /tmp\0"
      })
  void whatIsNoCallIsNone(String command) {
    assertThat(LauncherCall.parse(command)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"api", "a\tb", "it's #1", "a=b %d +", "日本語 🚀", "-x", "~", "$HOME \"q\" \\"})
  void aNameIsOnePlainWordAndComesBack(String name) {
    String word = NameText.encode(name);

    assertThat(word).matches("[A-Za-z0-9_.=-]+");
    assertThat(NameText.decode(word)).contains(name);
  }
}
