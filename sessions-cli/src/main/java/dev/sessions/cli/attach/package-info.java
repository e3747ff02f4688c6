/** Hands the caller's terminal over to a session. */
@NullMarked
package dev.sessions.cli.attach;

import org.jspecify.annotations.NullMarked;
