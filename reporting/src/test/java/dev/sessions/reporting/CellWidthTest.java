package dev.sessions.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "äöü, 3",
    "a\u0308, 1",
    "日本語, 6",
    "한글, 4",
    "ｆｕｌｌ, 8",
    "ﾊﾝｶｸ, 4",
    "😀, 2",
    "🚀🧪, 4",
    "✅, 2",
    "…–│, 3",
    "𠀀, 2",
    "a\u200bb, 2"
  })
  void wideCharactersTakeTwoColumnsAndMarksNone(String text, int width) {
    assertThat(CellWidth.of(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdef, 5, abcd…",
    "abcdef, 1, …",
    "日本語, 5, 日本…",
    "日本語, 4, 日…",
    "日本語, 6, 日本語",
    "😀😀, 3, 😀…"
  })
  void whatDoesNotFitEndsWithAnEllipsis(String text, int columns, String cut) {
    assertThat(CellWidth.cut(text, columns)).isEqualTo(cut);
  }

  @Test
  void noColumnsHoldNothing() {
    assertThat(CellWidth.cut("abc", 0)).isEmpty();
  }
}
