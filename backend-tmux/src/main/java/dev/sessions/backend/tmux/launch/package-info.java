/**
 * Carries out compiled launches: writes files, sends batches, verifies the result, and undoes
 * launches that failed.
 */
@NullMarked
package dev.sessions.backend.tmux.launch;

import org.jspecify.annotations.NullMarked;
