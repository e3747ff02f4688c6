package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.sandbox.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What launches of several shapes took, each held against one of the same shape. */
final class Launches {
  private final String yardstick;
  private final Map<Shape, Map<String, Samples>> all = new LinkedHashMap<>();

  /** Takes the name of the launch that the others are held against. */
  Launches(String yardstick) {
    this.yardstick = yardstick;
  }

  /** Adds what a race over a shape gave; who is not in it was left out. */
  void add(Shape shape, Map<String, Samples> samples) {
    all.put(shape, samples);
  }

  /**
   * Returns what a launch is to take, in milliseconds, by the largest smaller shape of as many
   * tabs: each session costs alike. Empty where there is none that was measured.
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

  /** Returns how many times a launch took what the yardstick took; empty without a figure. */
  OptionalDouble ratio(String name, Shape shape) {
    return ratio(name, yardstick, shape);
  }

  /** Returns how many times a launch took what another one took; empty without a figure. */
  OptionalDouble ratio(String name, String other, Shape shape) {
    Samples own = all.get(shape).get(name);
    Samples others = all.get(shape).get(other);
    if (own == null || own.count() == 0 || others == null || others.count() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(own.median() / others.median());
  }

  /** Returns what stands in the table for a launch: its median, or why there is none. */
  String cell(String name, Shape shape) {
    Samples own = all.get(shape).get(name);
    if (own == null) {
      double expected = expectedMillis(name, shape).orElseThrow();
      return "left out: would take about " + Format.time(expected);
    }
    if (own.count() == 0) {
      return "failed: " + own.failures();
    }
    String ratio = name.equals(yardstick) ? "" : Format.ratio(ratio(name, shape).orElseThrow());
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
