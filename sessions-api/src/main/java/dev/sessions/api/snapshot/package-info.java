/** What a multiplexer runs, as one immutable look at all of it. */
@NullMarked
package dev.sessions.api.snapshot;

import org.jspecify.annotations.NullMarked;
