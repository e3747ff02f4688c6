package dev.sessions.backend.support.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "", "AZaz09_.-", "two words", "it's #{pid} = $HOME", "é日本", "a=b"})
  void anyNameIsOneWordAndIsReadBack(String name) {
    assertThat(NameText.encode(name)).matches("[\\w.=-]*");
    assertThat(NameText.decode(NameText.encode(name))).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é"})
  void aVeryLongNameIsReadBackToo(String letter) {
    String name = letter.repeat(100_000);

    assertThat(NameText.decode(NameText.encode(name)).equals(Optional.of(name))).isTrue();
  }

  @Test
  void onlyWhatAShellWouldQuoteIsEncoded() {
    assertThat(NameText.encode("AZaz09_.- =é")).isEqualTo("AZaz09_.-=20=3D=C3=A9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "=", "=4", "=zz", "=3d", "#{x}"})
  void whatIsNoSuchWordIsReadAsNone(String word) {
    assertThat(NameText.decode(word)).isEmpty();
  }
}
