/**
 * The folder where a backend keeps what has to outlive its process. Launchers are run from there,
 * and commands may hold secrets: so it is the user's alone.
 */
@NullMarked
package dev.sessions.backend.support.state;

import org.jspecify.annotations.NullMarked;
