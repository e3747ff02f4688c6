/**
 * Compiles launch steps and kills to tmux commands. Pure: the same step always gives the same text,
 * whether it is run or printed.
 */
@NullMarked
package dev.sessions.backend.tmux.script;

import org.jspecify.annotations.NullMarked;
