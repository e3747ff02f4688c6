package dev.sessions.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTableTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);

  @Test
  void aGoalIsMetUpToItsLimit() {
    assertThat(Goal.ratio("a", 1.1, 1.1).met()).isTrue();
    assertThat(Goal.ratio("a", 1.1, 1.101).met()).isFalse();
    assertThat(Goal.time("a", 150, 150.1).met()).isFalse();
    assertThat(Goal.memory("a", 100_000_000, 99_000_000))
        .isEqualTo(new Goal("a: at most 100 MB", "99.0 MB", true));
  }

  @Test
  void whatIsMeasuredAnewKeepsItsPlaceAndTheOthersTheirFigures() {
    String first =
        GoalTable.with("", List.of(Goal.ratio("a", 1.5, 2), Goal.time("b", 150, 100)), MONDAY);
    String second =
        GoalTable.with(first, List.of(Goal.ratio("a", 1.5, 1.2), Goal.ratio("c", 1, 3)), TUESDAY);

    assertThat(second)
        .isEqualTo(
            """
            | goal | figure |  | measured |
            |---|---:|---:|---:|
            | a: at most 1.5 | 1.20 | met | 2026-11-03 |
            | b: at most 150 ms | 100 ms | met | 2026-11-02 |
            | c: at most 1.0 | 3.00 | **missed** | 2026-11-03 |
            """);
  }
}
