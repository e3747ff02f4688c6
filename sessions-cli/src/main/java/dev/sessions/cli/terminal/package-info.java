/** What the command is given by the world around it, and how it talks back. */
@NullMarked
package dev.sessions.cli.terminal;

import org.jspecify.annotations.NullMarked;
