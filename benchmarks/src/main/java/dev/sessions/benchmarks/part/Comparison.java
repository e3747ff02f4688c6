package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures several things in turn, so that other load on the machine affects all of them alike. An
 * entry that has used up its time budget is left out of further rounds.
 */
final class Comparison {
  /** The budget with which all entries get the same number of rounds. */
  static final double NO_BUDGET = Double.MAX_VALUE;

  private final double budgetMillis;
  private final Map<String, Measurement> entries = new LinkedHashMap<>();
  private final Set<String> optional = new HashSet<>();

  /** Measures one thing once and returns the milliseconds that it took, or another figure. */
  @FunctionalInterface
  interface Measurement {
    double measure() throws IOException;
  }

  /** The code whose time is measured by {@link #timed}. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Creates a comparison without entries.
   *
   * @param budgetMillis the time after which an entry is left out of further rounds
   */
  Comparison(double budgetMillis) {
    this.budgetMillis = budgetMillis;
  }

  /** Adds an entry. */
  Comparison add(String name, Measurement measurement) {
    entries.put(name, measurement);
    return this;
  }

  /** Adds an entry that may fail in every round and then has no figure. */
  Comparison addOptional(String name, Measurement measurement) {
    optional.add(name);
    return add(name, measurement);
  }

  /** Returns a measurement of the time that some code takes, in milliseconds. */
  static Measurement timed(Work work) {
    return () -> {
      long start = System.nanoTime();
      work.run();
      return (System.nanoTime() - start) / 1e6;
    };
  }

  /**
   * Measures all entries in turn and returns their samples, in the order in which they were added.
   * A failed measurement is counted and does not end the comparison.
   *
   * @throws IOException if an entry that is not optional failed in every round
   */
  Map<String, Samples> run(int rounds) throws IOException {
    Map<String, Samples> samples = new LinkedHashMap<>();
    entries.keySet().forEach(name -> samples.put(name, new Samples()));
    List<String> order = new ArrayList<>(entries.keySet());
    Map<String, IOException> failures = new HashMap<>();
    Map<String, Double> spentMillis = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String name : order) {
        if (spentMillis.getOrDefault(name, 0.0) < budgetMillis) {
          double spent = measure(name, samples.get(name), failures);
          spentMillis.merge(name, spent, Double::sum);
        }
      }
      // Another entry goes first each round, so that none always follows the same one.
      Collections.rotate(order, -1);
    }
    for (String name : entries.keySet()) {
      if (samples.get(name).count() == 0 && !optional.contains(name)) {
        throw new IOException(name + " failed in every round", failures.get(name));
      }
    }
    return samples;
  }

  /** Measures an entry once and returns the time used: its figure, or the time until it failed. */
  private double measure(String name, Samples samples, Map<String, IOException> failures) {
    long start = System.nanoTime();
    try {
      double figure = entries.get(name).measure();
      samples.add(figure);
      return figure;
    } catch (IOException e) {
      samples.fail();
      failures.put(name, e);
      return (System.nanoTime() - start) / 1e6;
    }
  }
}
