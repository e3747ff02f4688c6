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

/** Runs a JMH benchmark, each set of parameters in a JVM of its own. */
final class JmhRun {
  /**
   * A young generation so large that it is rarely collected, by one thread. The default collector,
   * G1, treats arrays of 1 MiB and more as humongous objects; the planner's table is one from
   * 100,000 names on, and then most of the measured time would be garbage collection.
   */
  private static final String[] JVM = {"-XX:+UseSerialGC", "-Xms3g", "-Xmx3g", "-Xmn2g"};

  private JmhRun() {}

  /** Returns the median of the iterations in milliseconds, by parameter names and values. */
  static Map<Map<String, String>, Double> of(
      Class<?> benchmark, Map<String, String[]> parameters, JmhSettings settings)
      throws IOException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .verbosity(VerboseMode.SILENT)
            .forks(settings.forks())
            .jvmArgs(JVM)
            .warmupIterations(settings.warmUps())
            .warmupTime(TimeValue.milliseconds(settings.millis()))
            .measurementIterations(settings.iterations())
            .measurementTime(TimeValue.milliseconds(settings.millis()))
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
      throw new IOException("JMH failed to run " + benchmark.getSimpleName(), e);
    }
    return medians;
  }
}
