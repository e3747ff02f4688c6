/** Processes of this machine: their trees as they are now, and the end of whole trees. */
@NullMarked
package dev.sessions.manager.process;

import org.jspecify.annotations.NullMarked;
