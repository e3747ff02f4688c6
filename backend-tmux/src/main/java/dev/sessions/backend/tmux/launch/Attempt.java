package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.Optional;

/**
 * A launch that was tried but not yet proved.
 *
 * @param script what was run
 * @param made what tmux said it made
 * @param failure why it failed, or empty
 */
record Attempt(LaunchScript script, MadeIds made, Optional<SessionException> failure) {}
