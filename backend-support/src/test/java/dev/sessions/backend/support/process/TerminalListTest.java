package dev.sessions.backend.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TerminalListTest {

  @Test
  void aProcessWithoutATerminalIsLeftOutHoweverThatIsPrinted() {
    assertThat(TerminalList.parse("   1 ?\n  20 ??\n 300 -\n4000 ttys001\n   5 pts/0 \n\nhead x\n"))
        .isEqualTo(Map.of(4000L, "ttys001", 5L, "pts/0"));
  }

  @Test
  void theSystemIsAsked() throws IOException, InterruptedException {
    Process detached = new ProcessBuilder("setsid", "sleep", "600").start();
    try {
      Map<Long, String> terminals = TerminalList.read();
      assertThat(terminals).doesNotContainKey(detached.pid());
    } finally {
      detached.destroyForcibly();
      assertThat(detached.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
