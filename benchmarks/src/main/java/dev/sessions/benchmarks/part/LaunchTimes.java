package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.sandbox.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The times of launches of several shapes, each compared with a baseline of the same shape. */
final class LaunchTimes {
  private final String baseline;
  private final Map<Shape, Map<String, Samples>> all = new LinkedHashMap<>();

  /** Creates an empty collection; {@code baseline} names the contender to compare with. */
  LaunchTimes(String baseline) {
    this.baseline = baseline;
  }

  /** Adds the samples of a shape by contender; a contender without samples was left out. */
  void add(Shape shape, Map<String, Samples> samples) {
    all.put(shape, samples);
  }

  /**
   * Returns the expected time of a launch in milliseconds, extrapolated by the number of sessions
   * from the largest smaller shape with as many tabs; empty if no such shape was measured.
   */
  OptionalDouble expectedMillis(String name, Shape shape) {
    OptionalDouble expected = OptionalDouble.empty();
    int most = 0;
    for (Map.Entry<Shape, Map<String, Samples>> other : all.entrySet()) {
      int layouts = other.getKey().layouts();
      Samples samples = other.getValue().get(name);
      boolean smaller = other.getKey().tabs() == shape.tabs() && layouts < shape.layouts();
      if (smaller && layouts > most && samples != null && samples.count() > 0) {
        most = layouts;
        expected = OptionalDouble.of(samples.median() / layouts * shape.layouts());
      }
    }
    return expected;
  }

  /** Returns the time of a contender divided by that of the baseline; empty if either has none. */
  OptionalDouble ratio(String name, Shape shape) {
    return ratio(name, baseline, shape);
  }

  /** Returns the time of a contender divided by that of another; empty if either has none. */
  OptionalDouble ratio(String name, String other, Shape shape) {
    Samples own = all.get(shape).get(name);
    Samples others = all.get(shape).get(other);
    if (own == null || own.count() == 0 || others == null || others.count() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(own.median() / others.median());
  }

  /** Returns the table cell of a contender: its median time, or why there is none. */
  String cell(String name, Shape shape) {
    Samples own = all.get(shape).get(name);
    if (own == null) {
      double expected = expectedMillis(name, shape).orElseThrow();
      return "left out: would take about " + Format.time(expected);
    }
    if (own.count() == 0) {
      return "failed: " + own.failures();
    }
    String ratio = name.equals(baseline) ? "" : Format.ratio(ratio(name, shape).orElseThrow());
    boolean all = own.count() + own.failures() >= rounds(shape);
    String fewer = all ? "" : ", rounds: " + own.count();
    String failed = own.failures() > 0 ? ", failed: " + own.failures() : "";
    String more = (ratio + fewer + failed).replaceFirst("^, ", "");
    return Format.time(own.median()) + (more.isEmpty() ? "" : " (" + more + ")");
  }

  private int rounds(Shape shape) {
    return all.get(shape).values().stream()
        .mapToInt(samples -> samples.count() + samples.failures())
        .max()
        .orElseThrow();
  }
}
