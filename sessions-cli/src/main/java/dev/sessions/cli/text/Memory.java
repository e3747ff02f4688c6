package dev.sessions.cli.text;

import java.util.Locale;

/** Writes an amount of memory, such as {@code 12.3 MiB}. */
public final class Memory {
  private static final long KIB = 1024;
  private static final long MIB = KIB * KIB;
  private static final long GIB = MIB * KIB;

  private Memory() {}

  public static String of(long bytes) {
    if (bytes < MIB) {
      return Math.round((double) bytes / KIB) + " KiB";
    }
    double amount = (double) bytes / (bytes < GIB ? MIB : GIB);
    return String.format(Locale.ROOT, "%.1f %s", amount, bytes < GIB ? "MiB" : "GiB");
  }
}
