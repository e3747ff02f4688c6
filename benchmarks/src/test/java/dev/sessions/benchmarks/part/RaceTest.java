package dev.sessions.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.benchmarks.figures.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaceTest {
  private final List<String> order = new ArrayList<>();

  private Race.Run run(String name, double millis) {
    return () -> {
      order.add(name);
      return millis;
    };
  }

  @Test
  void allTakeTurnsAndAnotherOneGoesFirstEachTime() throws Exception {
    Map<String, Samples> samples =
        new Race(1e9).with("a", run("a", 1)).with("b", run("b", 2)).run(3);

    assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
    assertThat(samples).containsOnlyKeys("a", "b");
    assertThat(samples.get("b").count()).isEqualTo(3);
    assertThat(samples.get("b").median()).isEqualTo(2);
  }

  @Test
  void whoHasHadItsShareOfTimeIsLeftOutOfFurtherRounds() throws Exception {
    Map<String, Samples> samples =
        new Race(10).with("slow", run("slow", 30)).with("middle", run("middle", 6)).run(4);

    assertThat(samples.get("slow").count()).isEqualTo(1);
    assertThat(samples.get("middle").count()).isEqualTo(2);
  }

  @Test
  void aGuestMayFailEachTimeAndTheTimeThatThisTookCounts() throws Exception {
    Race.Run fails =
        () -> {
          order.add("guest");
          throw new IOException("gone");
        };

    Samples samples =
        new Race(Double.MIN_VALUE)
            .withGuest("guest", fails)
            .with("a", run("a", 0))
            .run(3)
            .get("guest");

    assertThat(samples.count()).isZero();
    assertThat(samples.failures()).isEqualTo(1);
    assertThat(order).containsExactly("guest", "a", "a", "a");
  }

  @Test
  void aRoundThatFailsIsCountedAndTheOthersGoOn() throws Exception {
    Race.Run sometimes =
        () -> {
          order.add("tries");
          if (order.size() == 1) {
            throw new IOException("busy");
          }
          return 5;
        };

    Samples samples = new Race(1e9).with("a", sometimes).run(3).get("a");

    assertThat(samples.failures()).isEqualTo(1);
    assertThat(samples.count()).isEqualTo(2);
  }

  @Test
  void whoFailsEachTimeEndsTheRaceWithTheReason() {
    Race race =
        new Race(1e9)
            .with(
                "a",
                () -> {
                  throw new IOException("gone");
                });

    assertThatThrownBy(() -> race.run(2))
        .isInstanceOf(IOException.class)
        .hasMessage("a failed each time")
        .hasRootCauseMessage("gone");
  }
}
