package dev.sessions.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {
  private static Samples of(double... figures) {
    Samples samples = new Samples();
    for (double figure : figures) {
      samples.add(figure);
    }
    return samples;
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertThat(of(9, 1, 5).median()).isEqualTo(5);
    assertThat(of(7).median()).isEqualTo(7);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertThat(of(9, 1, 5, 6).median()).isEqualTo(5.5);
  }

  @Test
  void oneOutlierChangesTheMaximumButNotTheMedian() {
    assertThat(of(1, 2, 300).max()).isEqualTo(300);
    assertThat(of(1, 2, 300).median()).isEqualTo(2);
    assertThat(of(1, 2, 300).count()).isEqualTo(3);
  }

  @Test
  void thereIsNoMedianWithoutFigures() {
    assertThatThrownBy(() -> of().median()).hasMessage("nothing was measured");
  }
}
