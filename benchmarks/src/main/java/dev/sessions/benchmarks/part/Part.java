package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Goal;
import java.io.IOException;
import java.util.List;

/** A part of a run that can be chosen by its name. */
public interface Part {
  /** Returns its name: that of its region in the document too. */
  String name();

  /** Returns whether it is part of a run that chooses nothing. */
  default boolean byDefault() {
    return true;
  }

  /** Returns what is wanted of its figures, measured or not. */
  default List<Goal> goals() {
    return List.of();
  }

  /**
   * Measures.
   *
   * @param rounds how often each thing is measured, one after the other in turn
   * @param found told of what comes of it
   * @throws IOException where something that is measured fails
   */
  void run(int rounds, Findings found) throws IOException;
}
