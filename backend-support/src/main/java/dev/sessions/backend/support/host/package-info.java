/** Which processes a record means: of which host and boot, and whether they are still alive. */
@NullMarked
package dev.sessions.backend.support.host;

import org.jspecify.annotations.NullMarked;
