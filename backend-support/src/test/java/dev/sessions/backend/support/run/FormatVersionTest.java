package dev.sessions.backend.support.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatVersionTest {
  @Test
  void whatIsWrittenIsKnown() {
    assertThat(FormatVersion.isKnown(FormatVersion.LINE)).isTrue();
    assertThat(FormatVersion.isKnownNumber(FormatVersion.CURRENT)).isTrue();
    assertThat(FormatVersion.isLaterNumber(FormatVersion.CURRENT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sessions ", "sessions 0", "sessions 2", "sessions x", "1", "sessions 1 2"})
  void anythingElseIsNot(String line) {
    assertThat(FormatVersion.isKnown(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bin/sh /s/0a1b/launch-2.sh terminate 0 dev api /tmp",
        "/bin/sh \"/s x/0a1b/launch-12.sh\" anything",
        "/bin/sh /s/0a1b/launch-90.sh anything",
        "/bin/sh '/s/0a1b/launch-3.sh' 7",
        "/bin/sh /s/0a1b/launch-10.sh terminate 0 dev api /tmp",
        "/bin/sh /s/0a1b/launch-19.sh terminate 0 dev api /tmp",
        "/bin/sh /s/0a1b/launch-123456789.sh terminate 0 dev api /tmp"
      })
  void theLauncherOfALaterReleaseIsKnownByItsName(String call) {
    assertThat(FormatVersion.isLaterCall(call)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/bin/sh /s/0a1b/launch.sh terminate 0 dev api /tmp",
        "/bin/sh /s/0a1b/launch-1.sh terminate 0 dev api /tmp",
        "/bin/sh /s/0a1b/launch-x.sh terminate 0 dev api /tmp",
        "/bin/bash /s/0a1b/launch-2.sh terminate 0 dev api /tmp"
      })
  void everythingElseIsNone(String call) {
    assertThat(FormatVersion.isLaterCall(call)).isFalse();
  }
}
