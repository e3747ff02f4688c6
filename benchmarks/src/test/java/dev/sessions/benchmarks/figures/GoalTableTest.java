package dev.sessions.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTableTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);

  private static final Goal RATIO = Goal.ratio("a", 1.5);
  private static final Goal TIME = Goal.time("b", 150);
  private static final Goal MEMORY = Goal.memory("c", 100_000_000);

  @Test
  void aGoalIsMetUpToItsLimit() {
    assertThat(RATIO.outcome(1.5).met()).isTrue();
    assertThat(RATIO.outcome(1.501).met()).isFalse();
    assertThat(TIME.outcome(150.1).met()).isFalse();
    assertThat(MEMORY.outcome(99_000_000))
        .isEqualTo(new Goal.Outcome("c: at most 100 MB", "99.0 MB", true));
  }

  @Test
  void eachGoalHasOneRowWhichANewOutcomeReplaces() {
    GoalTable table = new GoalTable(List.of(RATIO, TIME, MEMORY));
    String first = table.with("", List.of(TIME.outcome(100), RATIO.outcome(2)), MONDAY);
    String second = table.with(first, List.of(RATIO.outcome(1.2)), TUESDAY);

    assertThat(second)
        .isEqualTo(
            """
            | goal | figure |  | measured |
            |---|---:|---:|---:|
            | a: at most 1.5 | 1.20 | met | 2026-11-03 |
            | b: at most 150 ms | 100 ms | met | 2026-11-02 |
            | c: at most 100 MB |  | not measured |  |
            """);
  }

  @Test
  void aRemovedGoalLosesItsRow() {
    String before = new GoalTable(List.of(RATIO, TIME)).with("", List.of(RATIO.outcome(2)), MONDAY);

    assertThat(new GoalTable(List.of(TIME)).with(before, List.of(), TUESDAY))
        .doesNotContain("a: at most")
        .contains("| b: at most 150 ms |  | not measured |  |");
  }
}
