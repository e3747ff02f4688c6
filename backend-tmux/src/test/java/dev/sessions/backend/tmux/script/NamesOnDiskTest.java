package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.backend.support.run.FormatVersion;
import dev.sessions.backend.support.run.RunFile;
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
