package dev.sessions.api.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "my app",
        "a.b",
        "a:b",
        "-x",
        "=a",
        "0",
        "123",
        "#{pid}",
        "#(touch x)",
        "$0",
        "@0",
        "%1",
        "it's",
        "\"q\"",
        "a;",
        "*",
        "caf\u00e9",
        "\u65e5\u672c\u8a9e",
        "\ud83d\ude80",
        "\ud83d\udc69\u200d\ud83d\udcbb",
        "e\u0301",
        "\u05d0\u05d1",
        " a ",
        "\\",
        "~",
        "\u00a0"
      })
  void anythingThatCanBeReadIsAName(String name) {
    assertThat(NameRule.broken(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "   ", "\t", "\n", "\u3000"})
  void aBlankTextIsNone(String name) {
    assertThat(NameRule.broken(name)).contains("is blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\tb", "a\nb", "a\r", "\0a", "\u001b[31m", "a\u007f", "a\u0085b", "a\u009fb"})
  void aControlCharacterIsNotAllowed(String name) {
    assertThat(NameRule.broken(name)).contains("holds a control character");
  }

  @Test
  void halfOfASurrogatePairIsNotAllowed() {
    assertThat(NameRule.broken("a\ud83d")).contains("is not well-formed Unicode");
    assertThat(NameRule.broken("\ude80a")).contains("is not well-formed Unicode");
    assertThat(NameRule.broken("\ude80\ud83d")).contains("is not well-formed Unicode");
  }

  @Test
  void aNameMayBeLong() {
    assertThat(NameRule.broken("x".repeat(10_000))).isEmpty();
  }
}
