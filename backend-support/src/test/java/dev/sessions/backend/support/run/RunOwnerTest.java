package dev.sessions.backend.support.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.backend.support.host.Host;
import dev.sessions.backend.support.host.ServerLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOwnerTest {
  private static final String ADDRESS = "/tmp default";
  private static final Optional<String> LIFE = Optional.of("4711:1700000000");

  @TempDir Path folder;

  /** Returns this process, as a tool sees it for which the system was booted so much earlier. */
  private static RunOwner seenAfter(Duration change) {
    RunOwner self = RunOwner.current(ADDRESS, LIFE);
    return new RunOwner(
        ADDRESS, self.host(), self.pid(), self.started().minus(change), self.life());
  }

  private RunOwner read(String text) throws IOException {
    Files.writeString(folder.resolve(RunFolder.OWNER), text);
    return RunOwner.read(folder);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    RunOwner self = RunOwner.current(ADDRESS, LIFE);
    RunOwner read = read(self.text());

    assertThat(read.address()).isEqualTo(ADDRESS);
    assertThat(read.host()).isEqualTo(Host.current());
    assertThat(read.pid()).isEqualTo(self.pid());
    assertThat(read.life().map(ServerLife::id)).isEqualTo(LIFE);
    assertThat(read(RunOwner.current(ADDRESS, Optional.empty()).text()).life()).isEmpty();
  }

  @Test
  void aToolThatRunsIsAtWork() throws IOException {
    RunOwner self = RunOwner.current(ADDRESS, LIFE);
    assertThat(self.isAtWork()).isTrue();
    assertThat(read(self.text()).isAtWork()).isTrue();
  }

  @Test
  void itIsAlsoIfTheClockWasSetInTheMeantime() {
    assertThat(seenAfter(Duration.ofSeconds(1)).isAtWork()).isTrue();
    assertThat(seenAfter(Duration.ofSeconds(-1)).isAtWork()).isTrue();
  }

  @Test
  void aLaterProcessOfItsPidIsNotTheTool() {
    assertThat(seenAfter(Duration.ofMinutes(1)).isAtWork()).isFalse();
  }

  @Test
  void aProcessOfAnotherHostIsNotTheTool() throws IOException {
    String text = RunOwner.current(ADDRESS, LIFE).text();
    assertThat(read(text.replaceFirst("host .*", "host a b c d")).isAtWork()).isFalse();
  }

  @Test
  void nobodyIsNotAtWork() {
    assertThat(RunOwner.released(ADDRESS, LIFE, true).isAtWork()).isFalse();
  }

  @Test
  void aServerThatIsNoProcessHereHasItsProcessesElsewhere() {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().orElseThrow().getEpochSecond();

    assertThat(ServerLife.isHere(self.pid() + ":" + start)).isTrue();
    assertThat(ServerLife.isHere(self.pid() + ":" + (start - 60))).isFalse();
    assertThat(ServerLife.isHere("none")).isFalse();
    assertThat(RunOwner.released(ADDRESS, LIFE, true).host()).isEqualTo(Host.current());
    assertThat(RunOwner.released(ADDRESS, LIFE, false).host().knowsProcesses()).isFalse();
  }

  @Test
  void whatIsNoOwnerIsNotRead() {
    assertThatThrownBy(() -> RunOwner.read(folder)).isInstanceOf(IOException.class);
    for (String text :
        List.of(
            "",
            "sessions 1\n",
            "/tmp default\n0\n0\n",
            "sessions 1\nhost a b c d\ntool x 0\n",
            "sessions 1\nhost a b c d\ntool 0\n",
            RunOwner.current(ADDRESS, LIFE).text().replace("sessions 1", "sessions 2"))) {
      assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatALaterReleaseAddsIsPassedOver() throws IOException {
    assertThat(read(RunOwner.current(ADDRESS, LIFE).text() + "later x\n").address())
        .isEqualTo(ADDRESS);
  }
}
