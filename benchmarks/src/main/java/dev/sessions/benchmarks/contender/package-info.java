/** The tools that are compared: each launches the same windows in its own way. */
@NullMarked
package dev.sessions.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
