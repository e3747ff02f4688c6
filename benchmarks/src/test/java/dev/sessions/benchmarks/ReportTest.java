package dev.sessions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.figures.Document;
import dev.sessions.benchmarks.figures.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @Test
  void thePublishedDocumentHasARegionForEveryPart() throws IOException {
    Path published = Path.of("..", "docs", "benchmarks.md");
    List<String> parts =
        Benchmarks.parts(new SessionsCommand(Path.of("sessions"))).stream()
            .map(p -> p.name())
            .toList();

    assertThat(parts).hasSizeGreaterThanOrEqualTo(7);
    new Report(published, LocalDate.EPOCH, List.of()).requireRegions(parts);
  }

  @Test
  void thePublishedDocumentHasExactlyOneRowForEachGoal() throws IOException {
    Document published = new Document(Files.readString(Path.of("..", "docs", "benchmarks.md")));
    List<Goal> goals =
        Benchmarks.parts(new SessionsCommand(Path.of("sessions"))).stream()
            .flatMap(part -> part.goals().stream())
            .toList();

    assertThat(goals).hasSizeGreaterThanOrEqualTo(11);
    assertThat(published.region(Report.GOALS).lines().skip(2).map(row -> row.split(" \\| ")[0]))
        .containsExactlyElementsOf(goals.stream().map(goal -> "| " + goal.description()).toList());
  }

  @Test
  void aDocumentWithoutARegionIsRefusedBeforeAnythingIsMeasured(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("d.md"), "nothing\n");

    assertThatThrownBy(
            () -> new Report(file, LocalDate.EPOCH, List.of()).requireRegions(List.of("whole")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
