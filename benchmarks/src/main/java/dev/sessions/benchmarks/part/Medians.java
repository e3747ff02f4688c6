package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Samples;
import java.util.LinkedHashMap;
import java.util.Map;

/** Computes the medians of a comparison. */
final class Medians {
  private Medians() {}

  /** Returns the median of each entry by its name. */
  static Map<String, Double> of(Map<String, Samples> samples) {
    Map<String, Double> medians = new LinkedHashMap<>();
    samples.forEach((name, own) -> medians.put(name, own.median()));
    return medians;
  }
}
