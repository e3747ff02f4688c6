package dev.sessions.backend.tmux.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.backend.tmux.script.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOwnerTest {
  private static final String SERVER = "-S /s";

  @TempDir Path folder;

  /** Returns this process, as a tool sees it for which the system was booted so much earlier. */
  private static RunOwner seenAfter(Duration change) {
    RunOwner self = RunOwner.current(SERVER);
    return new RunOwner(SERVER, self.pid(), self.started().minus(change));
  }

  @Test
  void aToolThatRunsIsAtWork() throws IOException {
    RunOwner self = RunOwner.current(SERVER);
    assertThat(self.isAtWork()).isTrue();
    Files.writeString(folder.resolve(RunFolder.OWNER), self.text());
    assertThat(RunOwner.read(folder).orElseThrow().isAtWork()).isTrue();
  }

  @Test
  void itIsAlsoWhereTheClockWasSetInTheMeantime() {
    assertThat(seenAfter(Duration.ofSeconds(1)).isAtWork()).isTrue();
    assertThat(seenAfter(Duration.ofSeconds(-1)).isAtWork()).isTrue();
  }

  @Test
  void aLaterProcessOfItsPidIsNotTheTool() {
    assertThat(seenAfter(Duration.ofMinutes(1)).isAtWork()).isFalse();
  }

  @Test
  void nobodyIsNotAtWork() {
    assertThat(RunOwner.nobody(SERVER).isAtWork()).isFalse();
  }

  @Test
  void whatIsNoOwnerIsNotRead() throws IOException {
    assertThat(RunOwner.read(folder)).isEmpty();
    Files.writeString(folder.resolve(RunFolder.OWNER), SERVER + "\nx\n0\n");
    assertThat(RunOwner.read(folder)).isEmpty();
  }
}
