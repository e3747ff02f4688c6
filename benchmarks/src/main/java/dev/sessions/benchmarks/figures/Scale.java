package dev.sessions.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from zero to at least the largest value, with a tick at every step. The step is 1, 2 or 5
 * times a power of ten.
 */
record Scale(double step, int steps) {
  private static final int MAX_STEPS = 6;
  private static final double[] FACTORS = {1, 2, 5, 10};

  /** Returns the scale with the smallest step that needs at most six steps. */
  static Scale upTo(double largest) {
    double wanted = Math.max(largest, 1e-9) / MAX_STEPS;
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double step = power * FACTORS[FACTORS.length - 1];
    for (double factor : FACTORS) {
      if (power * factor >= wanted) {
        step = power * factor;
        break;
      }
    }
    return new Scale(step, (int) Math.ceil(largest / step - 1e-9));
  }

  /** Returns the largest value on the axis. */
  double end() {
    return step * steps;
  }

  /** Returns the values of the ticks, from zero to the end. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
