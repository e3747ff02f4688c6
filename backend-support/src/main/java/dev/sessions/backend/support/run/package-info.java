/**
 * What a launch leaves on disk: a folder of its own, what that is of, and what its launchers record
 * of the starts and the ends of commands. It survives the end of the process that launches.
 */
@NullMarked
package dev.sessions.backend.support.run;

import org.jspecify.annotations.NullMarked;
