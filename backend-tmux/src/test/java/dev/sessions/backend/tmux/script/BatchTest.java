package dev.sessions.backend.tmux.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final String CLIENT = Batch.reference(Batch.CLIENT);
  private static final String SESSION = Batch.reference(Batch.SESSION);

  @Test
  void aReferenceIsFilledInWhereverItStands() {
    Batch batch = new Batch(List.of("a " + SESSION + " b " + SESSION, "plain"));

    assertThat(batch.resolve(Map.of(Batch.SESSION, List.of("$1"))).lines())
        .containsExactly("a $1 b $1", "plain");
  }

  @Test
  void aLineIsRepeatedForEachIdAndLeftOutWhereThereIsNone() {
    Batch batch = new Batch(List.of("first", "move " + CLIENT + " to " + SESSION, "last"));

    assertThat(
            batch
                .resolve(Map.of(Batch.CLIENT, List.of("x", "y"), Batch.SESSION, List.of("$1")))
                .lines())
        .containsExactly("first", "move x to $1", "move y to $1", "last");
    assertThat(batch.resolve(Map.of(Batch.SESSION, List.of("$1"))).lines())
        .containsExactly("first", "last");
  }

  @Test
  void everyLineIsForOneServerLifeOnly() {
    assertThat(new Batch(List.of("a", "b")).onlyOn("7:8").text())
        .isEqualTo(
            """
            if-shell -F '#{==:#{pid}:#{start_time},7:8}' { a }
            if-shell -F '#{==:#{pid}:#{start_time},7:8}' { b }
            """);
  }

  @Test
  void referencesAndTheTextBetweenThemAreMappedApart() {
    assertThat(
            Batch.map(
                "a" + SESSION + "b" + Batch.reference(Batch.window(12)) + "c",
                text -> "[" + text + "]",
                name -> "<" + name + ">"))
        .isEqualTo("[a]<session>[b]<window12>[c]");
  }
}
