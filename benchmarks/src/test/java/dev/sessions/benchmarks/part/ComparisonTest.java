package dev.sessions.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.benchmarks.figures.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final List<String> order = new ArrayList<>();

  private Comparison.Measurement run(String name, double millis) {
    return () -> {
      order.add(name);
      return millis;
    };
  }

  @Test
  void entriesTakeTurnsAndAnotherOneGoesFirstEachRound() throws Exception {
    Map<String, Samples> samples =
        new Comparison(1e9).add("a", run("a", 1)).add("b", run("b", 2)).run(3);

    assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
    assertThat(samples).containsOnlyKeys("a", "b");
    assertThat(samples.get("b").count()).isEqualTo(3);
    assertThat(samples.get("b").median()).isEqualTo(2);
  }

  @Test
  void anEntryThatHasUsedUpItsBudgetIsLeftOutOfFurtherRounds() throws Exception {
    Map<String, Samples> samples =
        new Comparison(10).add("slow", run("slow", 30)).add("middle", run("middle", 6)).run(4);

    assertThat(samples.get("slow").count()).isEqualTo(1);
    assertThat(samples.get("middle").count()).isEqualTo(2);
  }

  @Test
  void anOptionalEntryMayFailInEveryRoundAndTheTimeUntilItsFailureCounts() throws Exception {
    Comparison.Measurement fails =
        () -> {
          order.add("optional");
          throw new IOException("gone");
        };

    Samples samples =
        new Comparison(Double.MIN_VALUE)
            .addOptional("optional", fails)
            .add("a", run("a", 0))
            .run(3)
            .get("optional");

    assertThat(samples.count()).isZero();
    assertThat(samples.failures()).isEqualTo(1);
    assertThat(order).containsExactly("optional", "a", "a", "a");
  }

  @Test
  void aFailedRoundIsCountedAndTheComparisonContinues() throws Exception {
    Comparison.Measurement sometimes =
        () -> {
          order.add("tries");
          if (order.size() == 1) {
            throw new IOException("busy");
          }
          return 5;
        };

    Samples samples = new Comparison(1e9).add("a", sometimes).run(3).get("a");

    assertThat(samples.failures()).isEqualTo(1);
    assertThat(samples.count()).isEqualTo(2);
  }

  @Test
  void anEntryThatFailsInEveryRoundEndsTheComparisonWithTheReason() {
    Comparison comparison =
        new Comparison(1e9)
            .add(
                "a",
                () -> {
                  throw new IOException("gone");
                });

    assertThatThrownBy(() -> comparison.run(2))
        .isInstanceOf(IOException.class)
        .hasMessage("a failed in every round")
        .hasRootCauseMessage("gone");
  }
}
