/** Waiting for facts; for the kit itself. */
@NullMarked
package dev.sessions.testkit.poll;

import org.jspecify.annotations.NullMarked;
