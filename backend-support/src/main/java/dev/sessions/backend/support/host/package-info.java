/**
 * Which processes are meant by what was written down earlier: of which host, of which boot, and
 * whether they are alive still.
 */
@NullMarked
package dev.sessions.backend.support.host;

import org.jspecify.annotations.NullMarked;
