/** Measures speed and memory, and writes the figures to {@code docs/benchmarks.md}. */
@NullMarked
package dev.sessions.benchmarks;

import org.jspecify.annotations.NullMarked;
