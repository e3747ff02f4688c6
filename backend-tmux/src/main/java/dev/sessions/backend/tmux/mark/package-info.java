/**
 * What identifies the sessions and panes that we launched: an option of the session, and the
 * command that the pane was started with. Pure, and versioned: later releases read what this one
 * writes.
 */
@NullMarked
package dev.sessions.backend.tmux.mark;

import org.jspecify.annotations.NullMarked;
