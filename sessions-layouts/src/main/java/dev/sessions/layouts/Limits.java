package dev.sessions.layouts;

import tools.jackson.core.StreamReadConstraints;

/** How big a layouts file may be, so that a hostile one can do no harm. */
final class Limits {
  /** The most bytes of a file: 16 MiB. */
  static final int FILE_BYTES = 16 * 1024 * 1024;

  /** How deep values may lie in each other; a layouts file needs 6. */
  static final int DEPTH = 32;

  /** The most values in a file: enough for 50,000 tabs. */
  static final int VALUES = 250_000;

  /** The most characters of a whole number; a longer one is refused before it is calculated. */
  static final int DIGITS = 1000;

  /** What the JSON parser checks; wider than our own limits, whose messages are clearer. */
  static final StreamReadConstraints PARSER =
      StreamReadConstraints.builder()
          .maxNestingDepth(4 * DEPTH)
          .maxStringLength(FILE_BYTES)
          .maxNameLength(FILE_BYTES)
          .maxNumberLength(FILE_BYTES)
          .build();

  private Limits() {}
}
