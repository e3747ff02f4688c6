package dev.sessions.backend.tmux.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.backend.support.run.FormatVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says of a session and of a pane which launch they are of. */
class MarksTest {
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
