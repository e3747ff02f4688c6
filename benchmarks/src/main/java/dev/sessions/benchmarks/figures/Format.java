package dev.sessions.benchmarks.figures;

import java.util.Locale;

/** Formats figures for people: three significant digits and a unit. */
public final class Format {
  private Format() {}

  /** Returns a time, such as {@code 0.42 ms} or {@code 1.25 s}. */
  public static String time(double millis) {
    return millis >= 1000 ? digits(millis / 1000) + " s" : digits(millis) + " ms";
  }

  /** Returns a short time in microseconds, such as {@code 12.5 µs}. */
  public static String micros(double millis) {
    return digits(millis * 1000) + " µs";
  }

  /** Returns a ratio, such as {@code 1.05}. */
  public static String ratio(double ratio) {
    return ratio >= 10 ? digits(ratio) : String.format(Locale.ROOT, "%.2f", ratio);
  }

  /** Returns an amount of memory, such as {@code 42.5 MB}; a MB is 1,000,000 bytes. */
  public static String memory(double bytes) {
    return digits(bytes / 1_000_000) + " MB";
  }

  /** Returns a count with thousands separators, such as {@code 1,000}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String digits(double value) {
    String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
