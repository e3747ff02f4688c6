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

/** Writes what was found into the document, and nothing else of it. */
final class Report {
  static final String MACHINE = "machine";
  static final String GOALS = "goals";

  private final Path file;
  private final LocalDate day;
  private final GoalTable goals;

  /** Takes the document, the day, and everything that is wanted, measured this time or not. */
  Report(Path file, LocalDate day, List<Goal> goals) {
    this.file = file;
    this.day = day;
    this.goals = new GoalTable(goals);
  }

  /**
   * Refuses a document that could not take everything, before an hour is spent on measuring.
   *
   * @throws IOException where there is no such file
   * @throws IllegalArgumentException where it lacks a region
   */
  void requireRegions(Iterable<String> parts) throws IOException {
    Document document = new Document(Files.readString(file));
    document.region(MACHINE);
    document.region(GOALS);
    parts.forEach(document::region);
  }

  /** Writes on which machine was measured. */
  void machine(String description) throws IOException {
    Document document = new Document(Files.readString(file));
    Files.writeString(file, document.with(MACHINE, description).text());
  }

  /**
   * Writes one part: its region, its goals' rows, and its charts beside the document.
   *
   * @param how one sentence on how it was measured
   */
  void part(String name, PartResult result, String how) throws IOException {
    Document document = new Document(Files.readString(file));
    String table = goals.with(document.region(GOALS), result.outcomes(), day);
    String text = result.text() + "\n*Measured on " + day + "; " + how + "*\n";
    Files.writeString(file, document.with(GOALS, table).with(name, text).text());
    for (Map.Entry<String, String> chart : result.charts().entrySet()) {
      Files.writeString(file.resolveSibling(chart.getKey()), chart.getValue());
    }
  }
}
