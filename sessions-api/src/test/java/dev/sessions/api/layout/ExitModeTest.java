package dev.sessions.api.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitModeTest {

  @Test
  void theWordsAreThoseThatUsersWrite() {
    assertThat(ExitMode.words()).containsExactly("backToShell", "terminate", "killWindow");
  }

  @ParameterizedTest
  @EnumSource(ExitMode.class)
  void aWordFindsItsMode(ExitMode mode) {
    assertThat(ExitMode.of(mode.word())).isSameAs(mode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "killwindow", "KILL_WINDOW", " terminate", "kill"})
  void anyOtherTextIsRefusedWithTheWordsThatWork(String word) {
    assertThatThrownBy(() -> ExitMode.of(word))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INVALID_OPTION))
        .hasMessageStartingWith(
            "unknown exit mode '" + word + "': use one of backToShell, terminate, killWindow");
  }

  @Test
  void aMisspeltWordIsGuessed() {
    assertThatThrownBy(() -> ExitMode.of("termintae"))
        .hasMessageEndingWith("; did you mean 'terminate'?");
  }
}
