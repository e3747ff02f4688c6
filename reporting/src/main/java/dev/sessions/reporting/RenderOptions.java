package dev.sessions.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a report is shown.
 *
 * @param colour whether a terminal's colours are used
 * @param columns how many columns the terminal has, 1 or more; empty in a pipe, where nothing is
 *     cut
 * @param now the time that ages are counted to
 * @param zone the zone that times of day are shown in
 */
public record RenderOptions(boolean colour, OptionalInt columns, Instant now, ZoneId zone) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if there is less than one column
   */
  public RenderOptions {
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(zone, "zone");
    if (columns.orElse(1) < 1) {
      throw new IllegalArgumentException("a terminal of " + columns.getAsInt() + " columns");
    }
  }

  /** Returns the options for a pipe or a file: no colours, nothing is cut. */
  public static RenderOptions plain(Instant now, ZoneId zone) {
    return new RenderOptions(false, OptionalInt.empty(), now, zone);
  }
}
