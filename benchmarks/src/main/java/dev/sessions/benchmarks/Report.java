package dev.sessions.benchmarks;

import dev.sessions.benchmarks.figures.Document;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.GoalTable;
import dev.sessions.benchmarks.part.PartResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes results to the marked regions of the document, and leaves the rest of it alone. */
final class Report {
  static final String MACHINE = "machine";
  static final String GOALS = "goals";

  private final Path file;
  private final LocalDate day;
  private final GoalTable goals;

  /**
   * Creates a report.
   *
   * @param file the document
   * @param day the day of the measurements
   * @param goals all goals, measured this time or not
   */
  Report(Path file, LocalDate day, List<Goal> goals) {
    this.file = file;
    this.day = day;
    this.goals = new GoalTable(goals);
  }

  /**
   * Checks that the document has a region for everything, before an hour is spent on measuring.
   *
   * @throws IOException if the document cannot be read
   * @throws IllegalArgumentException if it lacks a region
   */
  void requireRegions(Iterable<String> parts) throws IOException {
    Document document = new Document(Files.readString(file));
    document.region(MACHINE);
    document.region(GOALS);
    parts.forEach(document::region);
  }

  /** Writes the description of the machine. */
  void machine(String description) throws IOException {
    Document document = new Document(Files.readString(file));
    Files.writeString(file, document.with(MACHINE, description).text());
  }

  /**
   * Writes the region of a part, the rows of its goals, and its charts to files next to the
   * document.
   *
   * @param name the name of the part
   * @param result what was measured
   * @param conditions one sentence on how it was measured
   */
  void part(String name, PartResult result, String conditions) throws IOException {
    Document document = new Document(Files.readString(file));
    String table = goals.with(document.region(GOALS), result.outcomes(), day);
    String text = result.text() + "\n*Measured on " + day + "; " + conditions + "*\n";
    Files.writeString(file, document.with(GOALS, table).with(name, text).text());
    for (Map.Entry<String, String> chart : result.charts().entrySet()) {
      Files.writeString(file.resolveSibling(chart.getKey()), chart.getValue());
    }
  }
}
