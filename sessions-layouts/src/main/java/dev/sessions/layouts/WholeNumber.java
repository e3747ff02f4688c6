package dev.sessions.layouts;

import java.math.BigInteger;

/**
 * A whole number of a file.
 *
 * @param written as the file has it, such as {@code 0x1F}
 * @param value its value
 */
record WholeNumber(String written, BigInteger value) {
  @Override
  public String toString() {
    return written;
  }
}
