package dev.sessions.cli.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowedTextTest {
  private FollowedText text;

  @BeforeEach
  void text() {
    text = new FollowedText();
  }

  @Test
  void startsWithTheLastLines() {
    assertThat(text.start(List.of("a", "b", "c"), 2)).isEqualTo("b\nc");
    assertThat(text.end()).isEqualTo("\n");
    assertThat(text.end()).isEmpty();
  }

  @Test
  void nothingIsNothing() {
    assertThat(text.start(List.of(), 5)).isEmpty();
    assertThat(text.add(List.of())).isEmpty();
    assertThat(text.end()).isEmpty();
    assertThat(text.add(List.of("a"))).isEqualTo("a");
  }

  @Test
  void whatComesIsAdded() {
    text.start(List.of("a"), 5);
    assertThat(text.add(List.of("a"))).isEmpty();
    assertThat(text.add(List.of("a", "b", "c"))).isEqualTo("\nb\nc");
  }

  @Test
  void aLineThatGrowsIsWrittenOn() {
    text.start(List.of("a", "par"), 5);
    assertThat(text.add(List.of("a", "partial", "b"))).isEqualTo("tial\nb");
  }

  @Test
  void aLineThatGrowsAfterItWasEndedIsWrittenAnew() {
    text.start(List.of("a", "par"), 5);
    assertThat(text.end()).isEqualTo("\n");
    assertThat(text.add(List.of("a", "par"))).isEmpty();
    assertThat(text.add(List.of("a", "partial", "b"))).isEqualTo("partial\nb");
  }

  @Test
  void linesThatWentOutOfTheHistoryDoNotMatter() {
    text.start(List.of("a", "b", "c"), 5);
    assertThat(text.add(List.of("b", "c", "d"))).isEqualTo("\nd");
    assertThat(text.add(List.of("d", "e", "f"))).isEqualTo("\ne\nf");
  }

  @Test
  void aScreenThatIsDrawnAnewIsWrittenAnew() {
    text.start(List.of("a", "b"), 5);
    assertThat(text.add(List.of("x", "y", "z"))).isEqualTo("\nx\ny\nz");
    assertThat(text.add(List.of())).isEmpty();
    assertThat(text.add(List.of("n"))).isEqualTo("\nn");
  }

  @Test
  void controlCharactersBecomeVisible() {
    assertThat(text.start(List.of("a\u001b[2J"), 5)).isEqualTo("a\\u001b[2J");
    assertThat(text.add(List.of("a\u001b[2J\u0007"))).isEqualTo("\\u0007");
  }
}
