package dev.sessions.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;

/** The measurements of one thing, one figure per round. */
public final class Samples {
  private final List<Double> figures = new ArrayList<>();
  private int failures;

  /** Adds a figure. */
  public void add(double figure) {
    figures.add(figure);
  }

  /** Counts a round that failed and has no figure. */
  public void fail() {
    failures++;
  }

  /** Returns how many rounds failed. */
  public int failures() {
    return failures;
  }

  /** Returns how many figures there are. */
  public int count() {
    return figures.size();
  }

  /**
   * Returns the largest figure.
   *
   * @throws java.util.NoSuchElementException if there are none
   */
  public double max() {
    return figures.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /**
   * Returns the median of the figures.
   *
   * @throws IllegalStateException if there are none
   */
  public double median() {
    if (figures.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
