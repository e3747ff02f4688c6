/** Finds the backends that are installed, and says what could not be loaded and why. */
@NullMarked
package dev.sessions.manager.plugin;

import org.jspecify.annotations.NullMarked;
