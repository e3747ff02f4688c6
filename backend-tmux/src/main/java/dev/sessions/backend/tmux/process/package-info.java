/** Runs tmux clients; every process of this backend is one, and its answer is judged here. */
@NullMarked
package dev.sessions.backend.tmux.process;

import org.jspecify.annotations.NullMarked;
