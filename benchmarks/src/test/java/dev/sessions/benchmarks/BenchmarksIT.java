package dev.sessions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.part.Findings;
import dev.sessions.benchmarks.part.MemoryPart;
import dev.sessions.benchmarks.part.NotificationPart;
import dev.sessions.benchmarks.part.StatusPart;
import dev.sessions.benchmarks.part.WholePart;
import dev.sessions.benchmarks.place.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of measuring once, small, with a real tmux: that it works, not how fast it is. */
class BenchmarksIT {
  private static final SessionsCommand COMMAND =
      new SessionsCommand(Path.of("..", "sessions").toAbsolutePath().normalize());
  private static final Shape SMALL = new Shape(2, 2);

  @Test
  void aLaunchIsMeasuredAndWrittenIntoTheDocument(@TempDir Path folder) throws IOException {
    Findings found = new Findings();
    new WholePart(COMMAND, List.of(SMALL), List.of()).run(1, found);
    Path file = folder.resolve("benchmarks.md");
    Files.copy(Path.of("..", "docs", "benchmarks.md"), file);

    new Report(file, LocalDate.of(2026, 11, 2)).part("whole", found, "once.");

    assertThat(Files.readString(file))
        .contains("| until every command runs | 2x2 |", "*Measured on 2026-11-02; once.*");
    assertThat(found.text().lines().filter(line -> line.matches("\\| .* \\d.* m?s.* \\|")))
        .as(found.text())
        .hasSize(4);
  }

  @Test
  void aStatusIsMeasured() throws IOException {
    Findings found = new Findings();

    new StatusPart(COMMAND, List.of(SMALL)).run(1, found);

    assertThat(found.text()).contains("| until it is said | 4 panes |");
    assertThat(found.goals()).hasSize(1);
  }

  @Test
  void aNotificationIsMeasured() throws IOException {
    Findings found = new Findings();

    new NotificationPart(COMMAND, SMALL, Duration.ofMillis(10)).run(1, found);

    assertThat(found.text()).contains("| `sessions watch --json` | 10 |", "with 4 windows");
  }

  @Test
  void memoryIsMeasured() throws IOException {
    Findings found = new Findings();

    new MemoryPart(COMMAND, List.of(SMALL), List.of()).run(1, found);

    assertThat(found.text()).contains("`sessions run` of 2x2", "`sessions status` of 4 panes");
    assertThat(found.goals()).hasSize(1);
  }
}
