package dev.sessions.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one thing, one figure a round. */
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

  /** Returns the largest figure. */
  public double most() {
    return figures.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** Returns the middle figure, or the mean of the two in the middle. */
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
