/** The {@code sessions} command: where it starts, and what it does with an error. */
@NullMarked
package dev.sessions.cli;

import org.jspecify.annotations.NullMarked;
