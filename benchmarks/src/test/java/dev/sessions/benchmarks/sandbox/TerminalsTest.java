package dev.sessions.benchmarks.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TerminalsTest {
  @Test
  void theLimitForSomeTerminalsIsThatNumberAboveWhatIsInUse() throws Exception {
    int max = Integer.parseInt(Files.readAllLines(Path.of("/proc/sys/kernel/pty/max")).get(0));

    // Other programs open and close terminals meanwhile.
    assertThat(Terminals.free()).isBetween(1, max);
    assertThat(Terminals.limitFor(max)).isBetween(max, 2 * max);
  }
}
