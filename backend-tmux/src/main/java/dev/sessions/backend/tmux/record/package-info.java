/** The records of launches, joined with what tmux says of panes. */
@NullMarked
package dev.sessions.backend.tmux.record;

import org.jspecify.annotations.NullMarked;
