/** A multiplexer of its own for each test that asks for one. */
@NullMarked
package dev.sessions.testkit.junit;

import org.jspecify.annotations.NullMarked;
