/**
 * Reads everything a tmux server runs in one round trip, and joins it with the records of launches.
 */
@NullMarked
package dev.sessions.backend.tmux.snapshot;

import org.jspecify.annotations.NullMarked;
