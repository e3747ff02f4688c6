/** What JMH measures: pure code, many times in one JVM. */
@NullMarked
package dev.sessions.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
