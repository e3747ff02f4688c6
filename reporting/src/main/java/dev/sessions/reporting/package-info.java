/** Turns what a multiplexer runs into rows and tables that people read. */
@NullMarked
package dev.sessions.reporting;

import org.jspecify.annotations.NullMarked;
