/**
 * What a launch writes to disk: a folder of its own with its contents, and the journal in which its
 * launchers record the starts and ends of commands. It outlives the process that launches.
 */
@NullMarked
package dev.sessions.backend.support.run;

import org.jspecify.annotations.NullMarked;
