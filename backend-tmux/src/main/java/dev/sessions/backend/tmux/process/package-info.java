/**
 * Runs tmux clients and interprets their answers; every process that this backend starts is a tmux
 * client.
 */
@NullMarked
package dev.sessions.backend.tmux.process;

import org.jspecify.annotations.NullMarked;
