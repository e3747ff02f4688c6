package dev.sessions.benchmarks.part;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a class of JMH benchmarks, each set of parameters in a JVM of its own. */
final class MicroRun {
  /**
   * Collections are few, and of one thread. Left alone the collector is G1, to which an array of a
   * mebibyte is a large one: from 100,000 names on the planner's table is one, and then most of
   * what is measured is the collector.
   */
  private static final String[] JVM = {"-XX:+UseSerialGC", "-Xms3g", "-Xmx3g", "-Xmn2g"};

  private MicroRun() {}

  /** Returns the median of the iterations in milliseconds, by the parameters' names and values. */
  static Map<Map<String, String>, Double> of(
      Class<?> benchmark, Map<String, String[]> parameters, Pace pace) throws IOException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .verbosity(VerboseMode.SILENT)
            .forks(pace.forks())
            .jvmArgs(JVM)
            .warmupIterations(pace.warmUps())
            .warmupTime(TimeValue.milliseconds(pace.millis()))
            .measurementIterations(pace.iterations())
            .measurementTime(TimeValue.milliseconds(pace.millis()))
            .shouldFailOnError(true);
    parameters.forEach(options::param);
    Map<Map<String, String>, Double> medians = new HashMap<>();
    try {
      for (RunResult result : new Runner(options.build()).run()) {
        Map<String, String> key = new HashMap<>();
        parameters.keySet().forEach(name -> key.put(name, result.getParams().getParam(name)));
        medians.put(key, result.getPrimaryResult().getStatistics().getPercentile(50));
      }
    } catch (RunnerException e) {
      throw new IOException("JMH could not run " + benchmark.getSimpleName(), e);
    }
    return medians;
  }
}
