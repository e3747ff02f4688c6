/**
 * The launcher: the shell script that is a window's own process. It runs a command, records its
 * start and its exit code, and does what the exit mode says.
 */
@NullMarked
package dev.sessions.backend.support.launcher;

import org.jspecify.annotations.NullMarked;
