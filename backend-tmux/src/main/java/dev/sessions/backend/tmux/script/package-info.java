/**
 * Compiles launch steps to tmux commands. Pure: the same steps give the same text, run or printed.
 */
@NullMarked
package dev.sessions.backend.tmux.script;

import org.jspecify.annotations.NullMarked;
