package dev.sessions.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs every fault at every step of an operation and writes down what came of each. */
final class FaultTable {

  private FaultTable() {}

  /** Returns the steps of an operation that nothing disturbs. */
  static List<String> steps(Operation operation) throws IOException {
    try (FaultPlace at = new FaultPlace(operation)) {
      assertThat(at.operate(FaultPlace.PATIENT).exit()).isZero();
      return steps(at.faulty().calls());
    }
  }

  /** Returns the names of the steps; those that occur more than once are numbered. */
  static List<String> steps(List<TmuxCall> calls) {
    List<String> names = calls.stream().map(TmuxCall::step).toList();
    Map<String, Integer> seen = new HashMap<>();
    List<String> steps = new ArrayList<>();
    for (String name : names) {
      int count = seen.merge(name, 1, Integer::sum);
      boolean once = names.stream().filter(name::equals).count() == 1;
      steps.add(once ? name : name + " " + count);
    }
    return steps;
  }

  /**
   * Runs all, writes the table to {@code target}, and fails where anything did not hold.
   *
   * @param atOnce how many places there are at a time
   */
  static void run(
      Operation operation, List<Fault> faults, List<String> steps, String file, int atOnce)
      throws Exception {
    assertThat(steps).isNotEmpty();
    ExecutorService pool = Executors.newFixedThreadPool(atOnce);
    List<String> rows = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    try {
      List<Future<String>> outcomes = new ArrayList<>();
      for (int call = 1; call <= steps.size(); call++) {
        for (Fault fault : faults) {
          FaultRun run = new FaultRun(operation, fault, call);
          outcomes.add(pool.submit(() -> outcome(run)));
        }
      }
      for (int i = 0; i < outcomes.size(); i++) {
        String step = steps.get(i / faults.size());
        String fault = faults.get(i % faults.size()).words();
        String outcome = outcomes.get(i).get();
        rows.add(
            "| "
                + operation.words()
                + " | "
                + step
                + " | "
                + fault
                + " | "
                + outcome.lines().findFirst().orElse("")
                + " |");
        if (outcome.startsWith("FAILED")) {
          failures.add(rows.get(rows.size() - 1) + "\n" + outcome);
        }
      }
    } finally {
      pool.shutdownNow();
    }
    Files.write(Path.of("target", file + operation.words().replace(' ', '-') + ".md"), rows);
    assertThat(failures).isEmpty();
  }

  private static String outcome(FaultRun run) throws IOException {
    try {
      return run.outcome();
    } catch (AssertionError | RuntimeException e) {
      StringWriter stack = new StringWriter();
      e.printStackTrace(new PrintWriter(stack));
      return "FAILED " + stack;
    }
  }
}
