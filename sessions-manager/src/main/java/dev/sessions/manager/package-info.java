/** Managers: layouts in, running sessions out, whatever the backend. */
@NullMarked
package dev.sessions.manager;

import org.jspecify.annotations.NullMarked;
