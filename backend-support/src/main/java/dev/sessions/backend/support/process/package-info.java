/**
 * Runs a multiplexer's client programs: each process has a deadline, and each call is logged with
 * its duration.
 */
@NullMarked
package dev.sessions.backend.support.process;

import org.jspecify.annotations.NullMarked;
