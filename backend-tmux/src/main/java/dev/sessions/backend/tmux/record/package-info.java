/**
 * The records that launchers write, and the folders that they stand in: what survives our own end
 * and tells how a command ended.
 */
@NullMarked
package dev.sessions.backend.tmux.record;

import org.jspecify.annotations.NullMarked;
