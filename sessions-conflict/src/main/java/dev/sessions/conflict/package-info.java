/**
 * Decides what happens to each requested session: first its name, by the conflict policy, then its
 * windows. Everything here is a pure function of its arguments: no clock, no I/O, no threads.
 */
@NullMarked
package dev.sessions.conflict;

import org.jspecify.annotations.NullMarked;
