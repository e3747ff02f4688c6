package dev.sessions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.benchmarks.part.Part;
import dev.sessions.benchmarks.part.PartResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartSelectionTest {
  private record Named(String name, boolean byDefault) implements Part {
    @Override
    public void run(int rounds, PartResult result) {
      throw new AssertionError("selecting runs nothing");
    }
  }

  private static final List<Part> PARTS =
      List.of(new Named("one", true), new Named("long", false), new Named("two", true));

  private static List<String> selected(String names) {
    return PartSelection.of(names, PARTS).stream().map(Part::name).toList();
  }

  @Test
  void theDefaultPartsAreSelectedIfNoneIsNamed() {
    assertThat(selected("true")).containsExactly("one", "two");
    assertThat(selected("")).containsExactly("one", "two");
  }

  @Test
  void namedPartsKeepTheOrderOfAllParts() {
    assertThat(selected("two,long")).containsExactly("long", "two");
    assertThat(selected("all")).containsExactly("one", "long", "two");
  }

  @Test
  void anUnknownNameIsRefusedAndTheKnownOnesAreListed() {
    assertThatThrownBy(() -> selected("two,three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown part 'three'; the parts are one, long, two; 'all' selects all of them");
  }
}
