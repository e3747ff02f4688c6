/** Measures how fast it is, and writes the figures into the docs. */
@NullMarked
package dev.sessions.benchmarks;

import org.jspecify.annotations.NullMarked;
