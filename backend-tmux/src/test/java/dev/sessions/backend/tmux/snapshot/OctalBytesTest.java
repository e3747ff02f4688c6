package dev.sessions.backend.tmux.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OctalBytesTest {
  @Test
  void bytesThatTmuxCouldNotPrintAreReadAsTheCharactersThatTheyAre() {
    assertThat(OctalBytes.decode("a\\342\\200\\250b")).isEqualTo("a\u2028b");
    assertThat(OctalBytes.decode("\\360\\237\\253\\251\\315\\270")).isEqualTo("\ud83e\udee9\u0378");
    assertThat(OctalBytes.decode("\\\\\\342\\200\\250")).isEqualTo("\\\\\u2028");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev",
        "\\\\342\\\\200\\\\250",
        "\\\\342",
        "\\342",
        "\\377\\376",
        "\\033[31m",
        "\\t",
        "\\$HOME",
        "\\",
        "\\34"
      })
  void anythingElseStaysAsItIs(String stored) {
    assertThat(OctalBytes.decode(stored)).isEqualTo(stored);
  }
}
