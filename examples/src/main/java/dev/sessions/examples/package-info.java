/** Small programs that use the framework, as a starting point for your own. */
@NullMarked
package dev.sessions.examples;

import org.jspecify.annotations.NullMarked;
