/**
 * Runs the programs that a backend is a client of: each process has a deadline, and each call is
 * logged with its duration.
 */
@NullMarked
package dev.sessions.backend.support.process;

import org.jspecify.annotations.NullMarked;
