/** What a multiplexer runs, as one immutable snapshot of all of it. */
@NullMarked
package dev.sessions.api.snapshot;

import org.jspecify.annotations.NullMarked;
