package dev.sessions.backend.support.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveProcessTest {
  private final ProcessHandle self = ProcessHandle.current();
  private final Instant start = self.info().startInstant().orElseThrow();

  private static double uptime() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/uptime")), "no /proc/uptime");
    return Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
  }

  @Test
  void aProcessIsAliveIfItWasStartedBeforeItNotedThat() throws IOException {
    assertThat(LiveProcess.isAlive(self.pid(), Double.toString(uptime()))).isTrue();
    assertThat(LiveProcess.isAlive(self.pid(), "@" + Instant.now().getEpochSecond())).isTrue();
  }

  @Test
  void oneThatWasStartedLaterHasOnlyItsNumber() {
    assertThat(LiveProcess.isAlive(self.pid(), "@1000")).isFalse();
    assertThat(LiveProcess.isAlive(self.pid(), start.minus(Duration.ofMinutes(1)))).isFalse();
    assertThat(LiveProcess.isAlive(self.pid(), start)).isTrue();
  }

  @Test
  void oneThatWasStartedLongAfterTheNoteIsAnother() throws IOException {
    double age = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    double before = uptime() - age - 10;
    assumeTrue(before > 0, "the system was booted just now");

    assertThat(LiveProcess.isAlive(self.pid(), Double.toString(before))).isFalse();
  }

  @Test
  void aProcessThatEndedOrATimeThatIsNoneIsNotAlive() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(LiveProcess.isAlive(process.pid(), "1e9")).isFalse();
    assertThat(LiveProcess.isAlive(self.pid(), "soon")).isFalse();
    assertThat(LiveProcess.isAlive(self.pid(), "@soon")).isFalse();
  }
}
