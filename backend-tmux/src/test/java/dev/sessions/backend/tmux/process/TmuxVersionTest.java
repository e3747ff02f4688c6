package dev.sessions.backend.tmux.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TmuxVersionTest {
  @ParameterizedTest
  @CsvSource({
    "tmux 3.3a, 3, 3",
    "3.2, 3, 2",
    "tmux next-3.8, 3, 8",
    "tmux 10.12, 10, 12",
    "tmux openbsd-7.5, 7, 5"
  })
  void theNumberIsReadFromWhatTmuxSays(String text, int major, int minor) {
    TmuxVersion version = TmuxVersion.parse(text);

    assertThat(version.major()).isEqualTo(major);
    assertThat(version.minor()).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "3.4, \\\\$HOME, \\$HOME",
        "3.4, a\\$b \\${c} \\$_, a$b ${c} $_",
        "3.4, \\$1 \\\\ $, \\$1 \\\\ $",
        "3.3a, \\$HOME, \\$HOME",
        "3.5a, a\\\\$b, a\\\\$b",
        "next-3.8, \\$x, \\$x",
      })
  void whatIsPrintedIsReadByTheRuleOfItsVersion(String version, String printed, String meant) {
    assertThat(TmuxVersion.parse(version).meant(printed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmux 3.2", "3.2a", "3.10", "next-3.8", "tmux master", "4.0"})
  void aVersionFrom32OnIsSupported(String text) {
    TmuxVersion.parse(text).requireSupported();
    assertThat(TmuxVersion.parse(text).atLeast(3, 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmux 3.1c", "2.9a", "tmux 1.8", "3.0"})
  void anOlderVersionIsRefusedByName(String text) {
    TmuxVersion version = TmuxVersion.parse(text);

    SessionException refusal =
        catchThrowableOfType(SessionException.class, version::requireSupported);

    assertThat(refusal.code()).isEqualTo(StandardErrorCode.UNSUPPORTED_VERSION);
    assertThat(refusal).hasMessageContaining(text).hasMessageContaining("3.2");
  }
}
