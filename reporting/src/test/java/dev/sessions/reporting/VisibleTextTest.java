package dev.sessions.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

  @Test
  void plainTextStaysAsItIs() {
    String text = "dev änderung 😀 'quoted' \\n";
    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  @Test
  void controlCharactersBecomeVisible() {
    assertThat(VisibleText.of("a\nb\tc\rd")).isEqualTo("a\\nb\\tc\\rd");
    assertThat(VisibleText.of("\u001b[31mred\u0007\u009b"))
        .isEqualTo("\\u001b[31mred\\u0007\\u009b");
  }
}
