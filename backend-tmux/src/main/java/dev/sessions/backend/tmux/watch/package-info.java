/**
 * Pushes snapshots when something changes: launchers wake the watch when they record something, and
 * a cheap query about once a second finds what people change.
 */
@NullMarked
package dev.sessions.backend.tmux.watch;

import org.jspecify.annotations.NullMarked;
