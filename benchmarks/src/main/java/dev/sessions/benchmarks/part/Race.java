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
 * Measures several things in turn, so that whatever else the machine does meets all of them alike.
 * What is slow gets fewer rounds: it is left out once it has taken its share of time.
 */
final class Race {
  /** For a race in which all get as many rounds. */
  static final double NO_BUDGET = Double.MAX_VALUE;

  private final double budgetMillis;
  private final Map<String, Run> runs = new LinkedHashMap<>();
  private final Set<String> guests = new HashSet<>();

  /** Measures one thing once: the milliseconds that it took, or another figure. */
  @FunctionalInterface
  interface Run {
    double figure() throws IOException;
  }

  /** Does something; how long that takes is measured by {@link #timed}. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Makes a race without a runner.
   *
   * @param budgetMillis after how much time of its own a runner is left out of further rounds
   */
  Race(double budgetMillis) {
    this.budgetMillis = budgetMillis;
  }

  /** Lets one more take part. */
  Race with(String name, Run run) {
    runs.put(name, run);
    return this;
  }

  /** Lets somebody take part who may fail each time and then has no figure. */
  Race withGuest(String name, Run run) {
    guests.add(name);
    return with(name, run);
  }

  /** Returns how many milliseconds something takes. */
  static Run timed(Work work) {
    return () -> {
      long from = System.nanoTime();
      work.run();
      return (System.nanoTime() - from) / 1e6;
    };
  }

  /**
   * Measures everyone that many times, and returns what came of it in the order of taking part. A
   * round that fails is counted, for others fail on a busy machine too.
   *
   * @throws IOException where somebody who is no guest failed each time
   */
  Map<String, Samples> run(int rounds) throws IOException {
    Map<String, Samples> samples = new LinkedHashMap<>();
    runs.keySet().forEach(name -> samples.put(name, new Samples()));
    List<String> order = new ArrayList<>(runs.keySet());
    Map<String, IOException> failures = new HashMap<>();
    Map<String, Double> spentMillis = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String name : order) {
        if (spentMillis.getOrDefault(name, 0.0) < budgetMillis) {
          double spent = measure(name, samples.get(name), failures);
          spentMillis.merge(name, spent, Double::sum);
        }
      }
      // Another one goes first each time, so that nobody always follows the same one.
      Collections.rotate(order, -1);
    }
    for (String name : runs.keySet()) {
      if (samples.get(name).count() == 0 && !guests.contains(name)) {
        throw new IOException(name + " failed each time", failures.get(name));
      }
    }
    return samples;
  }

  /** Returns what it cost: the figure, or the milliseconds until it failed. */
  private double measure(String name, Samples own, Map<String, IOException> failures) {
    long from = System.nanoTime();
    try {
      double figure = runs.get(name).figure();
      own.add(figure);
      return figure;
    } catch (IOException e) {
      own.fail();
      failures.put(name, e);
      return (System.nanoTime() - from) / 1e6;
    }
  }
}
