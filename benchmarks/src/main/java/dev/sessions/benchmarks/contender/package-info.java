/** What is measured beside each other: each makes the same windows in its own way. */
@NullMarked
package dev.sessions.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
