/**
 * Pushes what changes: tmux's own notifications and the launchers' records wake it, nothing is
 * polled while a server runs.
 */
@NullMarked
package dev.sessions.backend.tmux.watch;

import org.jspecify.annotations.NullMarked;
