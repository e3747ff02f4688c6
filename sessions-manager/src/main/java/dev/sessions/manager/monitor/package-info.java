/** Reports what sessions do as they do it, and waits for what is expected. */
@NullMarked
package dev.sessions.manager.monitor;

import org.jspecify.annotations.NullMarked;
