/** A JUnit extension that gives each test its own multiplexer. */
@NullMarked
package dev.sessions.testkit.junit;

import org.jspecify.annotations.NullMarked;
