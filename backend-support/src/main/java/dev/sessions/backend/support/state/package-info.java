/**
 * The folder where a backend keeps what has to outlive its process. Launchers run from there and
 * commands may hold secrets, so only the user has access to it.
 */
@NullMarked
package dev.sessions.backend.support.state;

import org.jspecify.annotations.NullMarked;
