package dev.sessions.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
  private static final List<String> WORDS = List.of("restart", "rename", "skip", "mergeSkip");

  @Test
  void aSlipFindsTheWordThatWasMeant() {
    assertThat(DidYouMean.closest("restrat", WORDS)).contains("restart");
    assertThat(DidYouMean.closest("renam", WORDS)).contains("rename");
    assertThat(DidYouMean.closest("merge-skip", WORDS)).contains("mergeSkip");
  }

  @Test
  void neighboursThatHaveChangedPlacesAreOneDifference() {
    assertThat(DidYouMean.closest("skpi", WORDS)).contains("skip");
    assertThat(DidYouMean.closest("dve", List.of("dev"))).contains("dev");
    assertThat(DidYouMean.closest("vde", List.of("dev"))).isEmpty();
  }

  @Test
  void letterCaseDoesNotCount() {
    assertThat(DidYouMean.closest("MERGESKIP", WORDS)).contains("mergeSkip");
  }

  @Test
  void letterCaseDoesNotCountInATurkishLocaleEither() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(DidYouMean.closest("SKIP", WORDS)).contains("skip");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aThirdOfTheLettersMayDifferAndNoMore() {
    assertThat(DidYouMean.closest("abcdxx", List.of("abcdef"))).contains("abcdef");
    assertThat(DidYouMean.closest("abcxxx", List.of("abcdef"))).isEmpty();
    assertThat(DidYouMean.closest("xy", List.of("xz"))).isEmpty();
  }

  @Test
  void theClosestWinsAndAmongEquallyCloseOnesTheFirstInTheAlphabet() {
    assertThat(DidYouMean.closest("socket", List.of("sockets", "rocket", "socket")))
        .contains("socket");
    assertThat(DidYouMean.closest("xocket", List.of("socket", "locket", "rocket")))
        .contains("locket");
  }

  @Test
  void wordsOfAnyLengthAreCompared() {
    assertThat(DidYouMean.closest("", Set.of("skip"))).isEmpty();
    assertThat(DidYouMean.closest("skip", Set.of())).isEmpty();
    assertThat(DidYouMean.closest("a".repeat(2000), Set.of("b"))).isEmpty();
  }

  @Test
  void theHintIsTheEndOfAMessageOrNothing() {
    assertThat(DidYouMean.hint("kisp", WORDS)).isEmpty();
    assertThat(DidYouMean.hint("skipp", WORDS)).isEqualTo("; did you mean 'skip'?");
  }
}
