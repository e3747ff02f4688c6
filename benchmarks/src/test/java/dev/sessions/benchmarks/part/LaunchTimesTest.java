package dev.sessions.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.sandbox.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTimesTest {
  private static final Shape SMALL = new Shape(1, 10);
  private static final Shape MIDDLE = new Shape(20, 10);
  private static final Shape LARGE = new Shape(100, 10);

  private final LaunchTimes launches = new LaunchTimes("raw");

  private static Samples samples(int failures, double... figures) {
    Samples samples = new Samples();
    for (double figure : figures) {
      samples.add(figure);
    }
    for (int i = 0; i < failures; i++) {
      samples.fail();
    }
    return samples;
  }

  @Test
  void aCellHasTheMedianAndItsRatioToTheBaseline() {
    launches.add(SMALL, Map.of("raw", samples(0, 20, 20, 20), "a", samples(0, 50, 30, 70)));

    assertThat(launches.cell("raw", SMALL)).isEqualTo("20.0 ms");
    assertThat(launches.cell("a", SMALL)).isEqualTo("50.0 ms (2.50)");
    assertThat(launches.ratio("raw", "a", SMALL)).hasValue(0.4);
  }

  @Test
  void aCellSaysHowManyRoundsWereMissedOrFailed() {
    launches.add(
        SMALL,
        Map.of(
            "raw", samples(0, 20, 20, 20),
            "slow", samples(0, 9000),
            "some", samples(1, 20, 20),
            "none", samples(2)));

    assertThat(launches.cell("slow", SMALL)).isEqualTo("9.00 s (450, rounds: 1)");
    assertThat(launches.cell("some", SMALL)).isEqualTo("20.0 ms (1.00, failed: 1)");
    assertThat(launches.cell("none", SMALL)).isEqualTo("failed: 2");
    assertThat(launches.ratio("none", SMALL)).isEmpty();
  }

  @Test
  void aLargerShapeIsExpectedToTakeAsLongPerSessionAsTheLargestSmallerOne() {
    launches.add(SMALL, Map.of("raw", samples(0, 20), "a", samples(0, 700)));
    launches.add(new Shape(1, 100), Map.of("raw", samples(0, 160), "a", samples(0, 9000)));
    launches.add(MIDDLE, Map.of("raw", samples(0, 300), "a", samples(0, 12_000)));
    launches.add(LARGE, Map.of("raw", samples(0, 1900)));

    assertThat(launches.expectedMillis("a", SMALL)).isEmpty();
    assertThat(launches.expectedMillis("a", MIDDLE)).hasValue(14_000);
    assertThat(launches.expectedMillis("a", LARGE)).hasValue(60_000);
    assertThat(launches.cell("a", LARGE)).isEqualTo("left out: would take about 60.0 s");
  }

  @Test
  void aShapeThatFailedIsIgnoredForTheExpectedTime() {
    launches.add(SMALL, Map.of("raw", samples(0, 20), "a", samples(0, 700)));
    launches.add(MIDDLE, Map.of("raw", samples(0, 300), "a", samples(5)));

    assertThat(launches.expectedMillis("a", LARGE)).hasValue(70_000);
  }
}
