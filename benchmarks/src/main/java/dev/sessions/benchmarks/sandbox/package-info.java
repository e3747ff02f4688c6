/** Isolated environments to measure in: a private server, an empty home, a signal from commands. */
@NullMarked
package dev.sessions.benchmarks.sandbox;

import org.jspecify.annotations.NullMarked;
