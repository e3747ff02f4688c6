package dev.sessions.layouts;

import java.math.BigDecimal;

/**
 * A number of a file.
 *
 * @param written as the file has it, such as {@code 0x1F}
 * @param value what it is worth; for a fraction near enough
 */
record WrittenNumber(String written, BigDecimal value) {

  /** Makes a fraction, which may be infinite or no number at all in YAML. */
  static WrittenNumber fraction(String written, double value) {
    double clamped = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    return new WrittenNumber(
        written, Double.isNaN(clamped) ? BigDecimal.ZERO : BigDecimal.valueOf(clamped));
  }

  @Override
  public String toString() {
    return written;
  }
}
