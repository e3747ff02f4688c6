/** JMH benchmarks of pure code, which runs many times in one JVM. */
@NullMarked
package dev.sessions.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
