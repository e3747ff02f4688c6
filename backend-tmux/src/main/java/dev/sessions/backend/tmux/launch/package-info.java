/**
 * Carries compiled launches out: files, batches, the proof of what stands, and the undoing of what
 * does not.
 */
@NullMarked
package dev.sessions.backend.tmux.launch;

import org.jspecify.annotations.NullMarked;
