/** A Guice module for programs that use session managers. */
@NullMarked
package dev.sessions.guice;

import org.jspecify.annotations.NullMarked;
