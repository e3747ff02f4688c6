/** The parts of a benchmark run: each measures one thing and returns tables, charts and goals. */
@NullMarked
package dev.sessions.benchmarks.part;

import org.jspecify.annotations.NullMarked;
