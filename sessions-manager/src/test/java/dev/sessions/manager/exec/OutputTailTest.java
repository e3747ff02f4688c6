package dev.sessions.manager.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputTailTest {

  private static void add(OutputTail tail, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    tail.add(bytes, bytes.length);
  }

  @Test
  void whatFitsIsKeptWhole() {
    OutputTail tail = new OutputTail(10);
    add(tail, "hello");
    add(tail, "world");
    assertThat(tail.output()).isEqualTo(new CommandOutput("helloworld", 10, true));
  }

  @Test
  void ofWhatDoesNotFitTheEndIsKeptAndAllIsCounted() {
    OutputTail tail = new OutputTail(4);
    add(tail, "abc");
    add(tail, "defgh");
    assertThat(tail.output()).isEqualTo(new CommandOutput("efgh", 8, false));
  }

  @Test
  void aCutCharacterIsLeftOut() {
    OutputTail tail = new OutputTail(5);
    add(tail, "a🚀bcd");
    assertThat(tail.output()).isEqualTo(new CommandOutput("bcd", 8, false));
  }

  @Test
  void nothingCanBeKeptAtAll() {
    OutputTail tail = new OutputTail(0);
    add(tail, "abc");
    assertThat(tail.output()).isEqualTo(new CommandOutput("", 3, false));
  }

  @Test
  void anyChunksGiveTheSameEnd() {
    Random random = new Random(7);
    for (int limit : new int[] {1, 3, 1000, 1024, 1025, 5000}) {
      OutputTail tail = new OutputTail(limit);
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 50; i++) {
        String chunk = Integer.toString(i, 36).repeat(random.nextInt(300));
        all.append(chunk);
        add(tail, chunk);
        String end = all.substring(Math.max(0, all.length() - limit));
        assertThat(tail.output())
            .isEqualTo(new CommandOutput(end, all.length(), all.length() <= limit));
      }
    }
  }
}
