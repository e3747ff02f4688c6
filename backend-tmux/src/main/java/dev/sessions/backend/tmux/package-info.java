/** The tmux backend: the plugin, its options, and the connection to one tmux server. */
@NullMarked
package dev.sessions.backend.tmux;

import org.jspecify.annotations.NullMarked;
