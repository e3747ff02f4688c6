package dev.sessions.benchmarks.figures;

import java.util.Locale;

/**
 * What is wanted of one figure, and what it is.
 *
 * @param wanted what is wanted, in words, with its limit
 * @param figure what was measured, with its unit
 * @param met whether the figure keeps the limit
 */
public record Goal(String wanted, String figure, boolean met) {
  /** Wants a ratio to be at most a limit. */
  public static Goal ratio(String what, double limit, double measured) {
    return new Goal(
        String.format(Locale.ROOT, "%s: at most %s", what, limit),
        Figure.ratio(measured),
        measured <= limit);
  }

  /** Wants a time to be at most a limit, both in milliseconds. */
  public static Goal time(String what, double limit, double measured) {
    return new Goal(
        what + ": at most " + Figure.time(limit), Figure.time(measured), measured <= limit);
  }

  /** Wants an amount of memory to be at most a limit, both in bytes. */
  public static Goal memory(String what, double limit, double measured) {
    return new Goal(
        what + ": at most " + Figure.memory(limit), Figure.memory(measured), measured <= limit);
  }
}
