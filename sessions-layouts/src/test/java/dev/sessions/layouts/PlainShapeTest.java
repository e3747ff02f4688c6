package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick check is sure only of what the schema finds nothing in. */
class PlainShapeTest {
  private static final String GOOD =
      """
      {"$schema": "x", "version": "0.1", "layouts": [
        {"layoutName": "dev", "layoutTabs": [
          {"tabName": "api", "startDir": "~", "command": "run", "tabWeight": 2},
          {"tabName": "日本", "startDir": "a", "command": "ls"}]}]}
      """;

  private static LocatedNode tree(String text) {
    return TreeReader.read(new JsonSyntax(text), new Problems(Path.of("file"))).orElseThrow();
  }

  @Test
  void aFileWithoutMistakesIsPlain() {
    assertThat(PlainShape.holds(tree(GOOD))).isTrue();
    assertThat(LayoutsSchema.load().errors(tree(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"$schema\": \"x\" > \"$schema\": 1",
        "\"version\": \"0.1\" > \"version\": \"0.2\"",
        "\"version\": \"0.1\" > \"version\": 0.1",
        "\"version\": \"0.1\", > ",
        "\"layouts\" > \"layout\"",
        "\"layoutName\": \"dev\" > \"layoutName\": \" \"",
        "\"layoutName\": \"dev\" > \"layoutName\": null",
        "\"layoutName\": \"dev\", > ",
        "\"layoutName\": \"dev\" > \"layoutName\": \"dev\", \"other\": 1",
        "\"tabName\": \"api\", > ",
        "\"tabName\": \"api\" > \"tabName\": [\"api\"]",
        "\"startDir\": \"a\" > \"startDir\": \"\"",
        "\"command\": \"ls\" > \"command\": {}",
        "\"command\": \"ls\" > \"command\": \"\\t\"",
        "\"tabWeight\": 2 > \"tabWeight\": -1",
        "\"tabWeight\": 2 > \"tabWeight\": 1.5",
        "\"tabWeight\": 2 > \"tabWeight\": 2147483648",
        "\"tabWeight\": 2 > \"tabWeight\": \"2\"",
        "\"tabWeight\": 2 > \"weight\": 2",
      })
  void aFileWithAMistakeIsNot(String change) {
    String[] side = change.split(" > ", -1);
    assertThat(GOOD).contains(side[0]);
    LocatedNode tree = tree(GOOD.replace(side[0], side[1]));

    assertThat(LayoutsSchema.load().errors(tree)).isNotEmpty();
    assertThat(PlainShape.holds(tree)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "[]",
        "{}",
        "null",
        "{\"version\": \"0.1\", \"layouts\": []}",
        "{\"version\": \"0.1\", \"layouts\": [{\"layoutName\": \"a\", \"layoutTabs\": []}]}",
        "{\"version\": \"0.1\", \"layouts\": [{\"layoutName\": \"a\", \"layoutTabs\": [1]}]}"
      })
  void whatHasAnotherShapeIsNot(String text) {
    assertThat(LayoutsSchema.load().errors(tree(text))).isNotEmpty();
    assertThat(PlainShape.holds(tree(text))).isFalse();
  }
}
