package dev.sessions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.benchmarks.part.Part;
import dev.sessions.benchmarks.part.PartResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private record Named(String name, boolean byDefault) implements Part {
    @Override
    public void run(int rounds, PartResult result) {
      throw new AssertionError("choosing runs nothing");
    }
  }

  private static final List<Part> PARTS =
      List.of(new Named("one", true), new Named("long", false), new Named("two", true));

  private static List<String> chosen(String names) {
    return Choice.of(names, PARTS).stream().map(Part::name).toList();
  }

  @Test
  void nothingInParticularIsTheUsualParts() {
    assertThat(chosen("true")).containsExactly("one", "two");
    assertThat(chosen("")).containsExactly("one", "two");
  }

  @Test
  void namesAreRunInTheOrderOfTheParts() {
    assertThat(chosen("two,long")).containsExactly("long", "two");
    assertThat(chosen("all")).containsExactly("one", "long", "two");
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> chosen("two,three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no part 'three'; there are one, long, two, and all for every one");
  }
}
