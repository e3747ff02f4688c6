/** Small programs that use the framework, to read and to start from. */
@NullMarked
package dev.sessions.examples;

import org.jspecify.annotations.NullMarked;
