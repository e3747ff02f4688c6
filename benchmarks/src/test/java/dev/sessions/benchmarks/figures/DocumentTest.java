package dev.sessions.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final String TEXT =
      """
      By hand.
      <!-- measured: a -->
      old
      <!-- end: a -->
      By hand too.
      <!-- measured: b -->
      <!-- end: b -->
      """;

  @Test
  void onlyTheRegionChanges() {
    assertThat(new Document(TEXT).with("a", "\nnew\nlines\n\n").text())
        .isEqualTo(TEXT.replace("old\n", "new\nlines\n"));
    assertThat(new Document(TEXT).with("b", "x").with("b", "y").text())
        .isEqualTo(TEXT.replace("b -->\n<", "b -->\ny\n<"));
  }

  @Test
  void aRegionIsTheTextBetweenItsMarkers() {
    assertThat(new Document(TEXT).region("a")).isEqualTo("old\n");
    assertThat(new Document(TEXT).region("b")).isEmpty();
  }

  @Test
  void anUnknownRegionIsRefused() {
    assertThatThrownBy(() -> new Document(TEXT).with("c", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the document has no line '<!-- measured: c -->'");
  }
}
