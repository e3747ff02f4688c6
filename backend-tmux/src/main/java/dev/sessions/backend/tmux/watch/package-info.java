/**
 * Pushes what changes: the launchers' records wake it, and what people do is learnt by a cheap
 * question about once a second.
 */
@NullMarked
package dev.sessions.backend.tmux.watch;

import org.jspecify.annotations.NullMarked;
