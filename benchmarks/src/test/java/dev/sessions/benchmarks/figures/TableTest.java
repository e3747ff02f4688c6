package dev.sessions.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void figuresAreAlignedRight() {
    assertThat(new Table("what", "a", "b").row("x|y", "1", "2").text())
        .isEqualTo(
            """
            | what | a | b |
            |---|---:|---:|
            | x\\|y | 1 | 2 |
            """);
  }

  @Test
  void aRowWithTheWrongNumberOfCellsIsRefused() {
    assertThatThrownBy(() -> new Table("what", "a").row("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a table with the columns [what, a] cannot take the row [x]");
  }
}
