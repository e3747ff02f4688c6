package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures several things in turn, so that whatever else the machine does meets all of them alike.
 * What is slow gets fewer rounds: it is left out once it has taken its share of time.
 */
final class Race {
  /** For a race in which all get as many rounds. */
  static final double NO_BUDGET = Double.MAX_VALUE;

  private final double budgetMillis;
  private final Map<String, Run> runs = new LinkedHashMap<>();

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
   * @throws IOException where somebody failed each time
   */
  Map<String, Samples> run(int rounds) throws IOException {
    Map<String, Samples> samples = new LinkedHashMap<>();
    runs.keySet().forEach(name -> samples.put(name, new Samples()));
    List<String> order = new ArrayList<>(runs.keySet());
    Map<String, IOException> failures = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String name : order) {
        Samples own = samples.get(name);
        if (own.count() == 0 || own.total() < budgetMillis) {
          measure(name, own, failures);
        }
      }
      // Another one goes first each time, so that nobody always follows the same one.
      Collections.rotate(order, -1);
    }
    for (String name : runs.keySet()) {
      if (samples.get(name).count() == 0) {
        throw new IOException(name + " failed each time", failures.get(name));
      }
    }
    return samples;
  }

  private void measure(String name, Samples own, Map<String, IOException> failures) {
    try {
      own.add(runs.get(name).figure());
    } catch (IOException e) {
      own.fail();
      failures.put(name, e);
    }
  }
}
