/** Tells what sessions do from the moment on when they do it, and waits for what is expected. */
@NullMarked
package dev.sessions.manager.monitor;

import org.jspecify.annotations.NullMarked;
