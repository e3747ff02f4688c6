package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Goal;
import java.io.IOException;
import java.util.List;

/** A part of a benchmark run, which can be chosen by its name. */
public interface Part {
  /** Returns the name of the part, which is also the name of its region in the document. */
  String name();

  /** Returns whether the part is run if no parts are chosen. */
  default boolean byDefault() {
    return true;
  }

  /** Returns the goals for the figures of this part, measured or not. */
  default List<Goal> goals() {
    return List.of();
  }

  /**
   * Measures, and adds the figures to the result.
   *
   * @param rounds how often each thing is measured, in turn
   * @param result receives the tables, charts and outcomes
   * @throws IOException if something that is measured fails
   */
  void run(int rounds, PartResult result) throws IOException;
}
