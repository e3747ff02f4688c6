/** Runs one command to its end or to its deadline, and says truthfully how it went. */
@NullMarked
package dev.sessions.manager.exec;

import org.jspecify.annotations.NullMarked;
