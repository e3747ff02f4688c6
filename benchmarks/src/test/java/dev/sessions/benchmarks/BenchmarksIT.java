package dev.sessions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.figures.Document;
import dev.sessions.benchmarks.part.GrowthPart;
import dev.sessions.benchmarks.part.JmhSettings;
import dev.sessions.benchmarks.part.LaunchPart;
import dev.sessions.benchmarks.part.MemoryPart;
import dev.sessions.benchmarks.part.NotificationPart;
import dev.sessions.benchmarks.part.Part;
import dev.sessions.benchmarks.part.PartResult;
import dev.sessions.benchmarks.part.PlanPart;
import dev.sessions.benchmarks.part.StartPart;
import dev.sessions.benchmarks.part.StatusPart;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs each part once, on a small scale, with a real tmux: checks that it works and is written to
 * the document, not how fast it is.
 */
class BenchmarksIT {
  private static final SessionsCommand COMMAND =
      new SessionsCommand(Path.of("..", "sessions").toAbsolutePath().normalize());
  private static final Shape SMALL = new Shape(2, 2);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyPartIsMeasuredAndWrittenIntoTheDocument() {
    return Stream.of(
        test(new StartPart(COMMAND, List.of()), "| `sessions --version` | "),
        test(
            new LaunchPart(COMMAND, List.of(SMALL), List.of(), 0),
            "| time until every command is running | 2x2 |",
            "| `sessions run`, the whole process | ",
            "| tmux alone, a process per command | "),
        test(new StatusPart(COMMAND, List.of(SMALL), 0), "| time of one status | 4 panes |"),
        test(
            new NotificationPart(COMMAND, SMALL, Duration.ofMillis(10)),
            "| `sessions watch --json` | 10 |",
            "with 4 windows"),
        test(
            new MemoryPart(COMMAND, List.of(SMALL), List.of()),
            "| `sessions run` of 2x2 | ",
            "| `sessions status` of 4 panes | "),
        test(
            new PlanPart(List.of(4), List.of(4), List.of(4), new JmhSettings(0, 0, 1, 1)),
            "| half of them taken | ",
            "| `mergeSkip` | ",
            "| one session's script | "),
        test(
            new GrowthPart(COMMAND, List.of(10, 1_000_000), 0),
            "| windows | tmux alone (per window) | ",
            "| 10 | ",
            "![the time of one status by the number of panes of a server](growth-status.svg)",
            "Left out: 1,000,000."));
  }

  private DynamicTest test(Part part, String... written) {
    return DynamicTest.dynamicTest(part.name(), () -> assertWritten(part, written));
  }

  private void assertWritten(Part part, String... written) throws IOException {
    Path file = folder.resolve(part.name() + ".md");
    Files.copy(Path.of("..", "docs", "benchmarks.md"), file);
    PartResult result = new PartResult();

    part.run(1, result);
    new Report(file, LocalDate.of(2026, 11, 2), part.goals()).part(part.name(), result, "once.");

    Document document = new Document(Files.readString(file));
    assertThat(document.region(part.name()))
        .contains(written)
        .contains("*Measured on 2026-11-02; once.*")
        .doesNotContain("failed");
    assertThat(document.region(Report.GOALS).lines()).hasSize(2 + part.goals().size());
    assertThat(document.region(Report.GOALS)).doesNotContain("not measured");
    result.charts().keySet().forEach(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
  }

  @Test
  void everyPartIsTested() {
    List<String> parts = Benchmarks.parts(COMMAND).stream().map(Part::name).toList();

    assertThat(everyPartIsMeasuredAndWrittenIntoTheDocument().map(DynamicTest::getDisplayName))
        .containsExactlyElementsOf(parts);
  }
}
