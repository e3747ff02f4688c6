package dev.sessions.benchmarks.figures;

import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * An upper limit for one measured figure.
 *
 * @param description the figure and its limit, in words
 * @param limit the largest figure that meets the goal
 * @param format formats a figure with its unit
 */
public record Goal(String description, double limit, DoubleFunction<String> format) {
  /**
   * A measured figure compared with its goal.
   *
   * @param goal the description of the goal
   * @param figure the measured figure, with its unit
   * @param met whether the figure is within the limit
   */
  public record Outcome(String goal, String figure, boolean met) {}

  /** Returns the goal that a ratio is at most a limit. */
  public static Goal ratio(String what, double limit) {
    return new Goal(
        String.format(Locale.ROOT, "%s: at most %s", what, limit), limit, Format::ratio);
  }

  /** Returns the goal that a time is at most a limit, in milliseconds. */
  public static Goal time(String what, double limit) {
    return new Goal(what + ": at most " + Format.time(limit), limit, Format::time);
  }

  /** Returns the goal that an amount of memory is at most a limit, in bytes. */
  public static Goal memory(String what, double limit) {
    return new Goal(what + ": at most " + Format.memory(limit), limit, Format::memory);
  }

  /** Returns a measured figure compared with the limit. */
  public Outcome outcome(double measured) {
    return new Outcome(description, format.apply(measured), measured <= limit);
  }
}
