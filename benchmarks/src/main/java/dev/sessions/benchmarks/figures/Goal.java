package dev.sessions.benchmarks.figures;

import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * What is wanted of one figure.
 *
 * @param wanted what is wanted, in words, with its limit
 * @param most the limit
 * @param unit writes a figure with its unit
 */
public record Goal(String wanted, double most, DoubleFunction<String> unit) {
  /**
   * What a figure came to.
   *
   * @param wanted what is wanted of it
   * @param figure what was measured, with its unit
   * @param met whether the figure keeps the limit
   */
  public record Outcome(String wanted, String figure, boolean met) {}

  /** Wants a ratio to be at most a limit. */
  public static Goal ratio(String what, double limit) {
    return new Goal(
        String.format(Locale.ROOT, "%s: at most %s", what, limit), limit, Figure::ratio);
  }

  /** Wants a time to be at most a limit, in milliseconds. */
  public static Goal time(String what, double limit) {
    return new Goal(what + ": at most " + Figure.time(limit), limit, Figure::time);
  }

  /** Wants an amount of memory to be at most a limit, in bytes. */
  public static Goal memory(String what, double limit) {
    return new Goal(what + ": at most " + Figure.memory(limit), limit, Figure::memory);
  }

  /** Holds what was measured against the limit. */
  public Outcome is(double measured) {
    return new Outcome(wanted, unit.apply(measured), measured <= most);
  }
}
