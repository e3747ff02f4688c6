/** One look at everything a tmux server runs, in one round trip. */
@NullMarked
package dev.sessions.backend.tmux.snapshot;

import org.jspecify.annotations.NullMarked;
