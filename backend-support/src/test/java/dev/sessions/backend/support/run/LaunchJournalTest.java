package dev.sessions.backend.support.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.CommandState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What launchers note, and what is read of it. */
class LaunchJournalTest {
  /** The system was booted at second 1000. */
  private static final String CLOCK = "clock 1500.25 500.25\n";

  @TempDir Path folder;

  private LaunchJournal read(String text) throws IOException {
    Files.writeString(new RunFolder(folder).journal(), text);
    return LaunchJournal.read(new RunFolder(folder)).orElseThrow();
  }

  private static Instant second(double second) {
    return Instant.ofEpochMilli(Math.round(second * 1000));
  }

  @Test
  void aCommandThatRunsHasItsLauncherAndItsStart() throws IOException {
    CommandRecord record = read(CLOCK + "3 start 4711 600.5\n").of(3);

    assertThat(record.launcher()).hasValue(4711);
    assertThat(record.started()).contains(second(1600.5));
    assertThat(record.end()).isEmpty();
  }

  @Test
  void aCommandThatEndedHasItsExitCodeAndBothTimes() throws IOException {
    LaunchJournal journal =
        read(CLOCK + "0 start 1 1.00\n12 start 2 2.00\n0 end 7 3.00\n12 end 0 4.00\n");

    assertThat(journal.of(0).end())
        .contains(new CommandState.Ended(7, Optional.of(second(1001)), Optional.of(second(1003))));
    assertThat(journal.of(12).code()).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void aCommandThatIsRunAgainRuns() throws IOException {
    CommandRecord record = read(CLOCK + "0 start 1 1\n0 end 7 2\n0 start 1 3\n").of(0);

    assertThat(record.end()).isEmpty();
    assertThat(record.started()).contains(second(1003));
  }

  @Test
  void whereTheSystemHasNoUptimeTheTimeIsTheEpochs() throws IOException {
    assertThat(read("clock 1500 \n0 start 1 @1600\n").of(0).started()).contains(second(1600));
  }

  @Test
  void withoutAClockTheTimesAreUnknownAndTheRestIsNot() throws IOException {
    assertThat(read("0 start 1 5\n0 end 2 6\n").of(0).end())
        .contains(new CommandState.Ended(2, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 end 7 2",
        "0 end x 2\n",
        "x end 7 2\n",
        "0 ended 7 2\n",
        "0 end 7\n",
        "0 end 7 2 3\n",
        "\n",
        "\0\n"
      })
  void aLineThatIsNoneOrBreaksOffIsPassedOver(String line) throws IOException {
    CommandRecord record = read(CLOCK + "0 start 1 1\n" + line).of(0);

    assertThat(record.hasBegun()).isTrue();
    assertThat(record.end()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "@1e300", "NaN", "Infinity", "-9e99", "soon"})
  void aTimeThatIsNoneIsUnknown(String time) throws IOException {
    CommandRecord record = read(CLOCK + "0 start 1 " + time + "\n").of(0);

    assertThat(record.hasBegun()).isTrue();
    assertThat(record.started()).isEmpty();
  }

  @Test
  void aLauncherLivesAsLongAsItsProcess() throws IOException {
    long self = ProcessHandle.current().pid();
    LaunchJournal journal =
        read("0 start " + self + " @" + Instant.now().getEpochSecond() + "\n1 start 99999999 5\n");

    assertThat(journal.launcherLives(0)).isTrue();
    assertThat(journal.launcherLives(1)).isFalse();
    assertThat(journal.launcherLives(2)).isFalse();
    assertThat(journal.anyLauncherLives()).isTrue();
  }

  @Test
  void aCommandWithoutALineHasNotBegun() throws IOException {
    assertThat(read(CLOCK).of(0).hasBegun()).isFalse();
    assertThat(LaunchJournal.EMPTY.of(0).end()).isEmpty();
  }

  @Test
  void recordsThatAreGoneAreNone() {
    assertThat(LaunchJournal.read(new RunFolder(folder))).isEmpty();
    assertThat(LaunchJournal.readOrEmpty(new RunFolder(folder)).of(0).hasBegun()).isFalse();
  }
}
