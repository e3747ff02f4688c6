/** Samples, medians and goals, and the tables, charts and document in which they are reported. */
@NullMarked
package dev.sessions.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
