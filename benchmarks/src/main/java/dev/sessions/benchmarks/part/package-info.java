/** The parts of a run: each measures one thing and says what it found. */
@NullMarked
package dev.sessions.benchmarks.part;

import org.jspecify.annotations.NullMarked;
